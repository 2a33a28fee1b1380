import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { auditPackSchema, auditParamsSchema, auditQuerySchema } from "./schemas.ts";

export const auditRoutes = {
  getAuditPack: {
    method: "GET",
    path: "/v1/projects/{projectId}/audit-packs/{month}",
    summary:
      "Read a month of a project as an auditor checks it: each fund from opening to closing, every voucher and what it rests on. As a file: a row for each entry",
    access: { resource: "audit.pack", letters: "R" },
    who: { roles: ["ngo_manager", "finance", "inspector", "auditor", "county_admin"] },
    params: auditParamsSchema,
    query: auditQuerySchema,
    answer: auditPackSchema,
    table: true,
  },
} as const satisfies Record<string, RouteDefinition>;
