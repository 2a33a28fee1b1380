import type { Cursors } from "#shared/db/cursor.ts";
import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { ImportJob, ReportLine } from "./rows.ts";
import type { RowOutcome } from "./schemas.ts";
import type { ImportStore } from "./store.ts";

const pageSize = 100;

/** Refused rows come first when no outcome is asked for. */
const outcomesInOrder: readonly RowOutcome[] = ["refused", "duplicate", "updated", "created"];

/** A page of the report of an import, in the order of the file. */
export const listLines = async <Line extends ReportLine>(
  { imports, cursors }: { readonly imports: ImportStore<ImportJob, Line>; readonly cursors: Cursors },
  importId: string,
  { outcome, cursor }: { readonly outcome?: RowOutcome | undefined; readonly cursor?: string | undefined },
): Promise<{ items: Line[]; nextCursor: string | null }> => {
  const list = `import ${importId} ${outcome ?? ""}`;
  const { rows, next } = await pageAcross(
    outcome ? [outcome] : outcomesInOrder,
    {
      limit: pageSize,
      from: acrossPositionSchema().parse(cursors.decode(list, cursor)),
      wanted: () => true,
    },
    (part, limit, after) => imports.listLines(importId, part, limit, after),
  );
  return { items: rows, nextCursor: cursors.encode(list, next) };
};
