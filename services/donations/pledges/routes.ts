import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { donationSecret, donors } from "../giving/routes.ts";
import { pageQuerySchema } from "../giving/schemas.ts";
import { projectParamsSchema } from "../projects/schemas.ts";
import {
  createPledgeSchema,
  myPledgesSchema,
  pledgeMadeSchema,
  pledgeParamsSchema,
  pledgeSchema,
} from "./schemas.ts";

export const pledgesRoutes = {
  createPledge: {
    method: "POST",
    path: "/v1/projects/{projectId}/pledges",
    summary: "Promise to give to a project each month, and be reminded",
    access: { resource: "pledge", letters: "C" },
    who: { roles: "everyone" },
    params: projectParamsSchema,
    body: createPledgeSchema,
    answer: pledgeMadeSchema,
    status: 201,
    refusals: ["fundraising-closed", "not-invited", "wrong-currency"],
  },
  getPledge: {
    method: "GET",
    path: "/v1/pledges/{pledgeId}",
    summary: "Read one's own pledge, or one whose secret is sent as header Donation-Secret",
    access: { resource: "pledge", letters: "R own" },
    who: { roles: "everyone" },
    params: pledgeParamsSchema,
    headers: donationSecret,
    answer: pledgeSchema,
  },
  endPledge: {
    method: "DELETE",
    path: "/v1/pledges/{pledgeId}",
    summary: "End a pledge: no more reminders",
    access: { resource: "pledge", letters: "U own" },
    who: { roles: "everyone" },
    params: pledgeParamsSchema,
    headers: donationSecret,
    answer: pledgeSchema,
  },
  listMyPledges: {
    method: "GET",
    path: "/v1/me/pledges",
    summary: "List one's own pledges",
    access: { resource: "donation", letters: "R own" },
    who: donors,
    query: pageQuerySchema,
    answer: myPledgesSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
