import { cellsByField } from "#shared/imports/columns.ts";
import { listLines } from "#shared/imports/list-lines.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { readableImport } from "../access.ts";
import type { ImportDeps } from "../deps.ts";
import type { importRoutes } from "../routes.ts";
import { needFileFields } from "../rules/fields.ts";

type ListNeedImportRows = UseCase<ImportDeps, typeof importRoutes.listNeedImportRows>;

/**
 * The report of an import in the order of the file; refused rows first unless an outcome is asked for, with what they say, so
 * that they can be mended.
 */
export const listNeedImportRows: ListNeedImportRows = async (deps, { params, query }, call) => {
  const { importId, options, remembered } = await readableImport(deps, params.importId, call.actor);
  const page = await listLines(deps, importId, query);
  const refused = page.items.filter(({ outcome }) => outcome === "refused");
  const kept = await deps.imports.findKept(
    importId,
    refused.map(({ row }) => row),
  );
  const cells = new Map(
    kept.map(({ row, record }) => [row, cellsByField(needFileFields, { ...options, remembered }, record)]),
  );
  const items = page.items.map((line) =>
    line.outcome === "refused" && cells.has(line.row) ? { ...line, cells: cells.get(line.row) } : line,
  );
  return { ...page, items };
};
