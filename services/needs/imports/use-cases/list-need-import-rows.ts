import { listLines } from "#shared/imports/list-lines.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { readableImport } from "../access.ts";
import type { ImportDeps } from "../deps.ts";
import type { importRoutes } from "../routes.ts";

type ListNeedImportRows = UseCase<ImportDeps, typeof importRoutes.listNeedImportRows>;

/** The report of an import in the order of the file; refused rows first unless an outcome is asked for. */
export const listNeedImportRows: ListNeedImportRows = async (deps, { params, query }, call) => {
  const { importId } = await readableImport(deps, params.importId, call.actor);
  return listLines(deps, importId, query);
};
