import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { disputeParamsSchema, disputeSchema, disputesSchema } from "./schemas.ts";

/** The routes about payments that a bank disputes (争议). */
export const disputeRoutes = {
  listDisputes: {
    method: "GET",
    path: "/v1/disputes",
    summary:
      "List the disputed payments of the caller's organisation or county, latest first, and their totals",
    access: { resource: "dispute", letters: "R" },
    who: { roles: ["ngo_manager", "finance", "inspector", "auditor", "county_admin"] },
    answer: disputesSchema,
  },
  noteEvidence: {
    method: "POST",
    path: "/v1/disputes/{disputeId}/evidence",
    summary: "Note that evidence about a dispute was handed in at the payment platform",
    access: { resource: "dispute", letters: "U" },
    who: { roles: ["finance"] },
    params: disputeParamsSchema,
    answer: disputeSchema,
    refusals: ["wrong-state"],
  },
} as const satisfies Record<string, RouteDefinition>;
