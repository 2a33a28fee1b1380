import type { Actor } from "#shared/access/actor.ts";
import { importViewOf } from "#shared/imports/views.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadImport } from "../access.ts";
import type { ImportDeps } from "../deps.ts";
import type { importRoutes } from "../routes.ts";
import type { NeedImportJob } from "../rows.ts";

/** An import of the caller's station or organisation. @throws Problem `not-found` for any other import */
export const readableImport = async (
  { imports }: Pick<ImportDeps, "imports">,
  importId: string,
  actor: Actor,
): Promise<NeedImportJob> => {
  const job = await imports.findImport(importId);
  if (!job || !mayReadImport(actor, job)) throw new Problem("not-found");
  return job;
};

type GetNeedImport = UseCase<ImportDeps, typeof importRoutes.getNeedImport>;

/** How far an import has come. */
export const getNeedImport: GetNeedImport = async (deps, { params }, call) =>
  importViewOf(await readableImport(deps, params.importId, call.actor));
