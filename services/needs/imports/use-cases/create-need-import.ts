import { newImportJob, startImport } from "#shared/imports/start-import.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { ownerIdOf, ownerOf } from "../access.ts";
import type { ImportDeps } from "../deps.ts";
import type { importRoutes } from "../routes.ts";

type CreateNeedImport = UseCase<ImportDeps, typeof importRoutes.createNeedImport>;

/** Starts an import of needs. Answers where to PUT its file, or takes the file that came with the call. */
export const createNeedImport: CreateNeedImport = async (deps, { body }, call) => {
  const { csv, file, ...options } = body;
  const owner = ownerOf(call.actor);
  if (!owner) throw new Problem("forbidden");
  const { columns } = options;
  if (columns) await deps.imports.saveColumns(ownerIdOf(owner), columns, call.change());
  const remembered = columns ? undefined : await deps.imports.findColumns(ownerIdOf(owner));
  const bytes = file === undefined ? csv : Buffer.from(file, "base64");
  const job = { ...newImportJob(call), owner, options, remembered };
  return startImport(deps, job, typeof bytes === "string" ? Buffer.from(bytes) : bytes);
};
