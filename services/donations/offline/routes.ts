import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { ledgerReaders } from "../books/routes.ts";
import { pageQuerySchema } from "../giving/schemas.ts";
import { projectParamsSchema } from "../projects/schemas.ts";
import {
  enterOfflineSchema,
  offlineDonationSchema,
  offlineDonationsSchema,
  offlineParamsSchema,
  offlinePending,
  refuseOfflineSchema,
} from "./schemas.ts";

const confirmers = ["station_lead", "ngo_manager", "finance"] as const;

/** The routes about gifts by bank transfer, in cash and of goods (线下捐赠). */
export const offlineRoutes = {
  enterOfflineDonation: {
    method: "POST",
    path: "/v1/projects/{projectId}/offline-donations",
    summary: "Enter a gift that came by bank transfer, in cash or as goods",
    access: { resource: "offline_donation", letters: "C" },
    who: { roles: ["social_worker", "finance"] },
    params: projectParamsSchema,
    body: enterOfflineSchema,
    answer: offlineDonationSchema,
    status: 201,
    refusals: ["personal-words", "wrong-state", "entered-already"],
  },
  listOfflineDonations: {
    method: "GET",
    path: "/v1/projects/{projectId}/offline-donations",
    summary:
      "List a project's gifts by bank transfer, in cash and of goods, latest first, without their donors",
    access: { resource: "offline_donation", letters: "R" },
    who: { roles: ledgerReaders },
    params: projectParamsSchema,
    query: pageQuerySchema,
    answer: offlineDonationsSchema,
  },
  getOfflineDonation: {
    method: "GET",
    path: "/v1/offline-donations/{offlineDonationId}",
    summary: "Read a gift by bank transfer, in cash or of goods",
    access: { resource: "offline_donation", letters: "R" },
    who: { roles: ledgerReaders },
    params: offlineParamsSchema,
    answer: offlineDonationSchema,
  },
  confirmOfflineDonation: {
    method: "POST",
    path: "/v1/offline-donations/{offlineDonationId}/confirm",
    summary: "Confirm that such a gift has arrived; its money is then booked",
    access: { resource: "offline_donation", letters: "A" },
    who: { roles: confirmers },
    params: offlineParamsSchema,
    answer: offlineDonationSchema,
    pendingStatuses: offlinePending,
    refusals: ["wrong-state", "own-approval"],
  },
  refuseOfflineDonation: {
    method: "POST",
    path: "/v1/offline-donations/{offlineDonationId}/refuse",
    summary: "Refuse such a gift as it was entered; its reference can be entered again",
    access: { resource: "offline_donation", letters: "A" },
    who: { roles: confirmers },
    params: offlineParamsSchema,
    body: refuseOfflineSchema,
    answer: offlineDonationSchema,
    refusals: ["wrong-state"],
  },
} as const satisfies Record<string, RouteDefinition>;
