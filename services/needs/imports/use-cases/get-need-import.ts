import { importViewOf } from "#shared/imports/views.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { readableImport } from "../access.ts";
import type { ImportDeps } from "../deps.ts";
import type { importRoutes } from "../routes.ts";

type GetNeedImport = UseCase<ImportDeps, typeof importRoutes.getNeedImport>;

/** How far an import has come; of one without the headings it needs, the first rows. */
export const getNeedImport: GetNeedImport = async (deps, { params }, call) => {
  const job = await readableImport(deps, params.importId, call.actor);
  const isHeadless = job.failure?.code === "column-missing";
  return importViewOf(job, { head: isHeadless ? await deps.imports.findHead(job.importId) : undefined });
};
