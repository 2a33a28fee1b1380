import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { importRowSchema } from "../schemas.ts";
import { readableImport } from "./get-need-import.ts";

const pageSize = 100;

type List = UseCase<NeedDeps, typeof manifest.routes.listNeedImportRows>;

/** What became of an import's rows, in the order of the file; those refused first where no outcome is asked for. */
export const listNeedImportRows: List = async (deps, { params, query }, call) => {
  const { importId } = await readableImport(deps, params.importId, call.actor);
  const { imports, cursors } = deps;
  const list = `import ${importId} ${query.outcome ?? ""}`;
  const from = acrossPositionSchema.parse(cursors.decode(list, query.cursor));
  const parts = query.outcome ? [query.outcome] : ["refused", "duplicate", "created"];
  const { rows, next } = await pageAcross(
    parts,
    { limit: pageSize, from, wanted: () => true },
    (outcome, limit, after) => imports.listReport(importId, outcome, limit, after),
  );
  return {
    items: rows.map((row) => importRowSchema.strip().parse(row)),
    nextCursor: cursors.encode(list, next),
  };
};
