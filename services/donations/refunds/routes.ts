import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { donationSecret } from "../giving/routes.ts";
import { donationParamsSchema, pageQuerySchema } from "../giving/schemas.ts";
import {
  giftRefundsSchema,
  pendingStatuses,
  refundParamsSchema,
  refundRefusals,
  refundSchema,
  refundsSchema,
  requestRefundSchema,
} from "./schemas.ts";

/** The routes about money that is given back (退款). */
export const refundRoutes = {
  requestRefund: {
    method: "POST",
    path: "/v1/donations/{donationId}/refunds",
    summary: "Ask for a part of a gift back, or all of it: its donor by its secret, or finance",
    access: { resource: "refund", letters: "C" },
    who: { roles: "everyone" },
    params: donationParamsSchema,
    headers: donationSecret,
    body: requestRefundSchema,
    answer: refundSchema,
    status: 201,
    pendingStatuses,
    refusals: ["wrong-state", ...refundRefusals],
  },
  getGiftRefunds: {
    method: "GET",
    path: "/v1/donations/{donationId}/refunds",
    summary: "What of one's own gift was asked back, and what can be",
    access: { resource: "refund", letters: "R own" },
    who: { roles: "everyone" },
    params: donationParamsSchema,
    headers: donationSecret,
    answer: giftRefundsSchema,
  },
  listRefunds: {
    method: "GET",
    path: "/v1/refunds",
    summary: "List refunds of the caller's organisation or county, latest first",
    access: { resource: "refund", letters: "R others" },
    who: { roles: ["ngo_manager", "finance", "inspector", "auditor", "county_admin"] },
    query: pageQuerySchema,
    answer: refundsSchema,
  },
  approveRefund: {
    method: "POST",
    path: "/v1/refunds/{refundId}/approve",
    summary: "Approve a refund that waits for a manager; its money is set aside and sent",
    access: { resource: "refund", letters: "A" },
    who: { roles: ["ngo_manager"] },
    params: refundParamsSchema,
    answer: refundSchema,
    pendingStatuses,
    refusals: ["wrong-state", "own-approval", ...refundRefusals],
  },
  refuseRefund: {
    method: "POST",
    path: "/v1/refunds/{refundId}/refuse",
    summary: "Refuse a refund that waits for a manager",
    access: { resource: "refund", letters: "A" },
    who: { roles: ["ngo_manager"] },
    params: refundParamsSchema,
    answer: refundSchema,
    refusals: ["wrong-state", "own-approval"],
  },
} as const satisfies Record<string, RouteDefinition>;
