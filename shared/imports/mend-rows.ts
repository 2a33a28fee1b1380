import type { CsvRow } from "#shared/csv/read-csv.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Change } from "#shared/db/row.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { RowImporter } from "./import-slice.ts";
import type { ImportJob, ReportLine } from "./rows.ts";
import type { ImportStore } from "./store.ts";

/** What somebody says about a refused row. */
interface MendedRow<Field extends string> {
  readonly row: number;
  /** What its cells are now, by field; the others stay. */
  readonly cells?: Readonly<Partial<Record<Field, string>>> | undefined;
  /** Words of it that harm nobody. */
  readonly words?: readonly string[] | undefined;
}

/** The import after a refused row got another line. */
const jobAfter = <Job extends ImportJob>(job: Job, { outcome }: ReportLine, change: Change): Job => {
  const counts = { ...job.counts, refused: job.counts.refused - 1 };
  counts[outcome] += 1;
  return { ...job, version: job.version + 1, change, counts };
};

/**
 * Imports refused rows again, with other cells or with their words confirmed. A row that is refused nevertheless stays so,
 * with its new cells and reasons. A call that dies half-way can be sent again: a row that was saved is left as it is.
 * @returns the new lines of those rows whose cells were kept
 * @throws refusal `wrong-state` while the import runs
 */
export const mendRows = async <Job extends ImportJob, Field extends string, Row, Line extends ReportLine>(
  imports: ImportStore<Job, Line>,
  job: Job,
  { readRow, post, kept, mended }: RowImporter<Field, Row, Line>,
  rows: readonly MendedRow<Field>[],
  change: Change,
): Promise<Line[]> => {
  if (job.status !== "done" && job.status !== "failed") throw refuse("wrong-state");
  const mends = new Map(rows.map((row) => [row.row, row]));
  const found = await imports.findKept(
    job.importId,
    rows.map(({ row }) => row),
  );
  const after: CsvRow["after"] = { headings: [], headingRow: 1, delimiter: ",", row: 0, byte: 0 };
  const lines: Line[] = [];
  for (const { row, record: before } of found.toSorted((a, b) => a.row - b.row)) {
    const mend = mends.get(row);
    const record = mend?.cells ? mended(before, mend.cells) : before;
    const read = await readRow({ row, record, after }, mend?.words);
    const [line] = "row" in read ? await post([read.row]) : [read.line];
    if (!line) continue;
    lines.push(line);
    await retryOnConflict(async (conflict) => {
      if (conflict?.failedAt(1)) return;
      const present = (await imports.findImport(job.importId)) ?? job;
      await imports.saveMended(jobAfter(present, line, change), line, { row, record: kept(record) });
    });
  }
  return lines;
};
