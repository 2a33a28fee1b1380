import type { CsvRow } from "#shared/csv/read-csv.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Change } from "#shared/db/row.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { RowImporter } from "./import-slice.ts";
import type { ImportJob, ReportLine } from "./rows.ts";
import type { ImportStore } from "./store.ts";

/** The words that the author of a row says harm nobody. */
interface ConfirmedRow {
  readonly row: number;
  readonly words: readonly string[];
}

/** The import after a refused row got another line. */
const jobAfter = <Job extends ImportJob>(job: Job, { outcome }: ReportLine, change: Change): Job => {
  const counts = { ...job.counts, refused: job.counts.refused - 1 };
  counts[outcome] += 1;
  return { ...job, version: job.version + 1, change, counts };
};

/**
 * Imports rows that were refused with a question, now that it is answered. A row that is refused nevertheless stays so,
 * with its new reasons. A call that dies half-way can be sent again.
 * @returns the new lines of the rows that a question was open about
 * @throws refusal `wrong-state` while the import runs
 */
export const confirmRows = async <Job extends ImportJob, Row, Line extends ReportLine>(
  imports: ImportStore<Job, Line>,
  job: Job,
  { readRow, post }: RowImporter<Row, Line>,
  confirmed: readonly ConfirmedRow[],
  change: Change,
): Promise<Line[]> => {
  if (job.status !== "done" && job.status !== "failed") throw refuse("wrong-state");
  const wordsOf = new Map(confirmed.map(({ row, words }) => [row, words]));
  const unconfirmed = await imports.findUnconfirmed(
    job.importId,
    confirmed.map(({ row }) => row),
  );
  const after: CsvRow["after"] = { headings: [], delimiter: ",", row: 0, byte: 0 };
  const lines: Line[] = [];
  for (const { row, record } of unconfirmed.toSorted((a, b) => a.row - b.row)) {
    const read = await readRow({ row, record, after }, wordsOf.get(row));
    const [line] = "row" in read ? await post([read.row]) : [read.line];
    if (!line) continue;
    lines.push(line);
    // What was confirmed in part goes on being asked about.
    if ("unconfirmed" in read && read.unconfirmed) continue;
    await retryOnConflict(async (conflict) => {
      if (conflict?.failedAt(1)) return;
      const present = (await imports.findImport(job.importId)) ?? job;
      await imports.saveAnswer(jobAfter(present, line, change), line);
    });
  }
  return lines;
};
