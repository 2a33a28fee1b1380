import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { donationSecret, donors } from "../giving/routes.ts";
import { pageQuerySchema } from "../giving/schemas.ts";
import { projectParamsSchema } from "../projects/schemas.ts";
import {
  createRecurringGiftSchema,
  monthlyCheckoutSchema,
  myRecurringGiftsSchema,
  recurringGiftSchema,
  recurringParamsSchema,
  updateRecurringGiftSchema,
} from "./schemas.ts";

export const subscriptionsRoutes = {
  createRecurringGift: {
    method: "POST",
    path: "/v1/projects/{projectId}/recurring-gifts",
    summary: "Give to a project each month: opens a checkout",
    access: { resource: "recurring_gift", letters: "C" },
    who: { roles: "everyone" },
    params: projectParamsSchema,
    body: createRecurringGiftSchema,
    answer: monthlyCheckoutSchema,
    status: 201,
    refusals: ["personal-words", "fundraising-closed", "not-invited", "wrong-currency", "wrong-state"],
  },
  getRecurringGift: {
    method: "GET",
    path: "/v1/recurring-gifts/{recurringGiftId}",
    summary: "Read one's own monthly gift, or one whose secret is sent as header Donation-Secret",
    access: { resource: "recurring_gift", letters: "R own" },
    who: { roles: "everyone" },
    params: recurringParamsSchema,
    headers: donationSecret,
    answer: recurringGiftSchema,
  },
  changeRecurringGift: {
    method: "PATCH",
    path: "/v1/recurring-gifts/{recurringGiftId}",
    summary: "Pause a monthly gift, go on with it, or change its amount from the next month on",
    access: { resource: "recurring_gift", letters: "U own" },
    who: { roles: "everyone" },
    params: recurringParamsSchema,
    headers: donationSecret,
    body: updateRecurringGiftSchema,
    answer: recurringGiftSchema,
    refusals: ["wrong-state"],
  },
  cancelRecurringGift: {
    method: "DELETE",
    path: "/v1/recurring-gifts/{recurringGiftId}",
    summary: "End a monthly gift at once",
    access: { resource: "recurring_gift", letters: "U own" },
    who: { roles: "everyone" },
    params: recurringParamsSchema,
    headers: donationSecret,
    answer: recurringGiftSchema,
  },
  listMyRecurringGifts: {
    method: "GET",
    path: "/v1/me/recurring-gifts",
    summary: "List one's own monthly gifts",
    access: { resource: "donation", letters: "R own" },
    who: donors,
    query: pageQuerySchema,
    answer: myRecurringGiftsSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
