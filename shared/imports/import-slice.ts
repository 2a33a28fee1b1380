import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { csvOfFile, firstBytes, type OpenFile } from "#shared/csv/csv-of-file.ts";
import { type FileFormat, fileFormatOf, headBytes } from "#shared/csv/file-format.ts";
import { type BadCsvRow, type CsvRow, readCsv } from "#shared/csv/read-csv.ts";
import { type HeadRow, NoHeadings, UnreadableCsv } from "#shared/csv/unreadable.ts";
import type { Change } from "#shared/db/row.ts";
import { FileGone, type Files } from "#shared/files/files.ts";
import type { FieldProblem } from "#shared/problem/field-texts.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import type { Clock } from "#shared/values/time.ts";
import { headOf, likeliestHeadings } from "./head.ts";
import type { ImportJob, KeptRow, ReportLine } from "./rows.ts";
import type { RowOutcome } from "./schemas.ts";
import type { ImportStore } from "./store.ts";

/** Rows handled at the same time. */
export const sliceWidth = 8;

/** The refused rows of an import whose cells are kept, so that they can be mended: more are mended in the file. */
const mostKept = 1_000;

/** A row whose cells are valid, ready to be posted, or the report line of one that is refused. */
export type ReadRow<Row, Line> = { readonly row: Row } | { readonly line: Line };

/** How a service imports the rows of one slice. */
export interface RowImporter<Field extends string, Row, Line extends ReportLine> {
  /** @param confirmed words of the row that harm nobody, besides those that the row itself confirms */
  readonly readRow: (row: CsvRow | BadCsvRow, confirmed?: readonly string[]) => Promise<ReadRow<Row, Line>>;
  /** Posts valid rows, and answers a line for each. A slice may be run again, so it must be idempotent. */
  readonly post: (rows: readonly Row[]) => Promise<Line[]>;
  /** The cells of a record that may be kept: those that are read, without what must not stand anywhere. */
  readonly kept: (record: CsvRow["record"]) => KeptRow["record"];
  /** A record with other cells, by field. */
  readonly mended: (
    record: CsvRow["record"],
    cells: Readonly<Partial<Record<Field, string>>>,
  ) => CsvRow["record"];
}

/** What a service imports, and how. */
export interface Importer<Job extends ImportJob, Field extends string, Row, Line extends ReportLine> {
  /** The first column that the file lacks. */
  readonly missingColumn: (job: Job, headings: readonly string[]) => string | undefined;
  readonly rowImporter: (job: Job, change: Change) => Promise<RowImporter<Field, Row, Line>>;
}

export interface SliceDeps<Job extends ImportJob, Line extends ReportLine> {
  readonly imports: ImportStore<Job, Line>;
  readonly files: Files;
  readonly clock: Clock;
  /** Rows per slice. */
  readonly sliceRows: number;
}

interface Slice {
  readonly format: FileFormat;
  readonly rows: readonly (CsvRow | BadCsvRow)[];
  readonly isLast: boolean;
  readonly failure?: FieldProblem & { readonly row: number };
  /** The first rows of the file, if none of them has the headings. */
  readonly head?: readonly HeadRow[];
}

/** Reads the next rows of an import; if the file cannot be read on, the rows before that point and why. */
const readSlice = async <Job extends ImportJob>(
  { files, sliceRows }: { readonly files: Files; readonly sliceRows: number },
  job: Job,
  missingColumn: Importer<Job, string, unknown, ReportLine>["missingColumn"],
): Promise<Slice> => {
  const { file, position } = job;
  if (!file) throw new Error(`import ${job.importId} runs without a file`);
  const open: OpenFile = (fromByte) => files.read(file, fromByte);
  const rows: (CsvRow | BadCsvRow)[] = [];
  let format = position?.format ?? "utf-8";
  try {
    if (!position) format = fileFormatOf(await firstBytes(open(0), headBytes));
    const isHeadings = (headings: readonly string[]) => missingColumn(job, headings) === undefined;
    for await (const row of readCsv(await csvOfFile(open, format), { from: position, isHeadings })) {
      rows.push(row);
      if (rows.length === sliceRows) return { format, rows, isLast: false };
    }
    return { format, rows, isLast: true };
  } catch (error) {
    if (error instanceof UnreadableCsv)
      return { format, rows, isLast: true, failure: { row: error.row, ...error.problem } };
    if (error instanceof NoHeadings) {
      const { row, cells } = likeliestHeadings(error.head);
      const params = { column: missingColumn(job, cells) ?? "" };
      const failure = { row, code: "column-missing", params } as const;
      return { format, rows, isLast: true, failure, head: headOf(error.head) };
    }
    if (!(error instanceof FileGone)) throw error;
    const row = (rows.at(-1)?.row ?? position?.row ?? 0) + 1;
    return { format, rows, isLast: true, failure: { row, code: "file-replaced" } };
  }
};

/** Imports rows: reads each, posts the valid ones, and answers a line for every row, and the cells of refused rows. */
const importRows = async <Row, Line extends ReportLine>(
  { readRow, post, kept }: RowImporter<string, Row, Line>,
  rows: readonly (CsvRow | BadCsvRow)[],
): Promise<{ lines: Line[]; refused: KeptRow[] }> => {
  const read = await inParallel(rows, sliceWidth, (row) => readRow(row));
  const unread = read.flatMap((result) => ("line" in result ? [result.line] : []));
  const valid = read.flatMap((result) => ("row" in result ? [result.row] : []));
  const lines = [...unread, ...(await post(valid))];
  const isRefused = new Set(lines.flatMap(({ row, outcome }) => (outcome === "refused" ? [row] : [])));
  return {
    lines,
    refused: rows.flatMap((row) =>
      "record" in row && isRefused.has(row.row) ? [{ row: row.row, record: kept(row.record) }] : [],
    ),
  };
};

/** The import after a slice. */
const jobAfter = <Job extends ImportJob>(
  job: Job,
  { format, rows, isLast, failure }: Slice,
  lines: readonly ReportLine[],
  change: Change,
): Job => {
  const count = (outcome: RowOutcome) =>
    job.counts[outcome] + lines.filter((line) => line.outcome === outcome).length;
  const position = rows.at(-1)?.after ?? job.position;
  return {
    ...job,
    version: job.version + 1,
    change: { ...change, by: "system" },
    status: failure ? "failed" : isLast ? "done" : "running",
    counts: {
      created: count("created"),
      updated: count("updated"),
      duplicate: count("duplicate"),
      refused: count("refused"),
    },
    ...(position ? { position: { ...position, headings: [...position.headings], format } } : {}),
    ...(failure ? { failure } : {}),
  };
};

/**
 * The consumer of a service that imports one slice of a file: posts its rows, saves their report lines, then saves the
 * position; saving it makes the next slice due. Idempotent: an interrupted slice is run again.
 */
export const createImportSlice =
  <Job extends ImportJob, Field extends string, Row, Line extends ReportLine>(
    deps: SliceDeps<Job, Line>,
    { missingColumn, rowImporter }: Importer<Job, Field, Row, Line>,
  ): Consumer =>
  async ({ subject, version }) => {
    const { imports, files, clock } = deps;
    const job = await imports.findImport(subject);
    // A later version has an event of its own.
    if (job?.status !== "running" || job.version !== version) return;

    const slice = await readSlice(deps, job, missingColumn);
    const change = { ...job.change, by: job.personId, at: clock().toISOString() };
    const { lines, refused } = await importRows(await rowImporter(job, change), slice.rows);
    const room = Math.max(0, mostKept - job.counts.refused);
    await imports.keepRows(job.importId, refused.slice(0, room), change);
    if (slice.head) await imports.saveHead(job.importId, slice.head, change);
    await imports.saveLines(job.importId, lines, change);
    await imports.saveImport(jobAfter(job, slice, lines, change));
    if (slice.isLast && job.file) await files.remove(job.file.key);
  };
