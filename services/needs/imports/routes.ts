import {
  importAskedSchema,
  importParamsSchema,
  importRowsQuerySchema,
  importRowsSchema,
  importSchema,
} from "./schemas.ts";

const shared = {
  access: { resource: "need.import", letters: "C" },
  who: { roles: ["social_worker", "station_lead", "ngo_manager"], scope: "needs:write" },
} as const;

/** Routes about needs that come from a file. */
export const importRoutes = {
  createNeedImport: {
    ...shared,
    method: "POST",
    path: "/v1/needs/imports",
    summary: "Import needs from a CSV: answers where to PUT the file; a small one may be the body",
    body: importAskedSchema,
    csvBody: true,
    maxBodyBytes: 1024 * 1024,
    answer: importSchema,
    status: 201,
  },
  getNeedImport: {
    ...shared,
    method: "GET",
    path: "/v1/needs/imports/{importId}",
    summary: "Read how far an import has come",
    params: importParamsSchema,
    answer: importSchema,
  },
  listNeedImportRows: {
    ...shared,
    method: "GET",
    path: "/v1/needs/imports/{importId}/rows",
    summary: "List what became of an import's rows; without an outcome those refused come first",
    params: importParamsSchema,
    query: importRowsQuerySchema,
    answer: importRowsSchema,
  },
} as const;
