import { importParamsSchema, reportQuerySchema } from "#shared/imports/schemas.ts";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  createNeedImportSchema,
  mendedRowsSchema,
  mendNeedRowsSchema,
  needImportSchema,
  reportSchema,
} from "./schemas.ts";

const importers = {
  access: { resource: "need.import", letters: "C" },
  who: { roles: ["social_worker", "station_lead", "ngo_manager"], scope: "needs:write" },
} as const;

/** Routes of imports: needs from a file. */
export const importRoutes = {
  createNeedImport: {
    ...importers,
    method: "POST",
    path: "/v1/needs/imports",
    summary: "Import needs from a CSV or .xlsx: answers where to PUT the file; a small one may be the body",
    body: createNeedImportSchema,
    fileTypes: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    maxBodyBytes: 2 * 1024 * 1024,
    answer: needImportSchema,
    status: 201,
  },
  getNeedImport: {
    ...importers,
    method: "GET",
    path: "/v1/needs/imports/{importId}",
    summary: "Read how far an import has come",
    params: importParamsSchema,
    answer: needImportSchema,
  },
  listNeedImportRows: {
    ...importers,
    method: "GET",
    path: "/v1/needs/imports/{importId}/rows",
    summary: "List what became of an import's rows; without an outcome those refused come first",
    params: importParamsSchema,
    query: reportQuerySchema,
    answer: reportSchema,
  },
  mendNeedImportRows: {
    ...importers,
    method: "PATCH",
    path: "/v1/needs/imports/{importId}/rows",
    summary: "Import refused rows again, with cells mended, or with words in question that harm nobody",
    params: importParamsSchema,
    body: mendNeedRowsSchema,
    answer: mendedRowsSchema,
    refusals: ["wrong-state"],
  },
} as const satisfies Record<string, RouteDefinition>;
