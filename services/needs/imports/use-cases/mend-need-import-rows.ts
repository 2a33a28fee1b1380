import { requireSignedIn } from "#shared/access/signed-in.ts";
import { mendRows } from "#shared/imports/mend-rows.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { readableImport } from "../access.ts";
import type { ImportDeps } from "../deps.ts";
import type { importRoutes } from "../routes.ts";

type MendNeedImportRows = UseCase<ImportDeps, typeof importRoutes.mendNeedImportRows>;

/**
 * Imports refused rows again, with the cells that the caller mends and the words that the caller confirms, under the caller's
 * rights and in their name.
 * @throws Problem `not-found`; refusal `wrong-state` while the import runs
 */
export const mendNeedImportRows: MendNeedImportRows = async (deps, { params, body }, call) => {
  const job = await readableImport(deps, params.importId, call.actor);
  const { personId } = requireSignedIn(call.actor);
  const change = { ...call.change(), by: personId };
  // Loaded at the first answer: the function of the routes reads no files otherwise.
  const { createNeedImporter } = await import("../need-importer.ts");
  const importer = await createNeedImporter(deps, { ...job, personId, locale: call.locale }, change);
  return { items: await mendRows(deps.imports, job, importer, body.rows, change) };
};
