import { importViewOf } from "#shared/imports/views.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { readableImport } from "../access.ts";
import type { ImportDeps } from "../deps.ts";
import type { importRoutes } from "../routes.ts";

type GetNeedImport = UseCase<ImportDeps, typeof importRoutes.getNeedImport>;

/** How far an import has come. */
export const getNeedImport: GetNeedImport = async (deps, { params }, call) =>
  importViewOf(await readableImport(deps, params.importId, call.actor));
