import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { reconciliationSchema } from "./schemas.ts";

export const reconciliationRoutes = {
  getLatestReconciliation: {
    method: "GET",
    path: "/v1/reconciliations/latest",
    summary: "Read whether the books agreed when they were last held against each other, and what did not",
    access: { resource: "reconciliation", letters: "R" },
    who: { roles: ["ngo_manager", "finance", "inspector", "auditor", "county_admin"] },
    answer: reconciliationSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
