import { newImportJob, startImport } from "#shared/imports/start-import.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { ownerOf } from "../access.ts";
import type { ImportDeps } from "../deps.ts";
import type { importRoutes } from "../routes.ts";

type CreateNeedImport = UseCase<ImportDeps, typeof importRoutes.createNeedImport>;

/** Starts an import of needs. Answers where to PUT its file, or takes the file that came with the call. */
export const createNeedImport: CreateNeedImport = async (deps, { body }, call) => {
  const { csv, ...options } = body;
  const owner = ownerOf(call.actor);
  if (!owner) throw new Problem("forbidden");
  return startImport(deps, { ...newImportJob(call), owner, options }, csv);
};
