import { pipeline, Readable } from "node:stream";
import type { CsvErrorCode, Info } from "csv-parse";
import type { FieldProblem, PlainFieldCode } from "#shared/problem/field-texts.ts";
import { unguardCell } from "./guard-cell.ts";

/** A position between two rows of a file, from which reading can continue. */
export interface CsvPosition {
  readonly headings: readonly string[];
  /** Number of the previous row, and the byte offset of the next one. */
  readonly row: number;
  readonly byte: number;
}

/** A row keyed by its headings; `row` is its number in a spreadsheet, where the headings are row 1. */
export interface CsvRow {
  readonly row: number;
  readonly record: Readonly<Record<string, string>>;
  readonly after: CsvPosition;
}

/** The file is unreadable from this row on; the rows before it were good. Says why, and quotes no cell but a heading. */
export class UnreadableCsv extends Error {
  readonly row: number;
  readonly problem: FieldProblem;

  constructor(row: number, problem: FieldProblem) {
    super(`row ${row}: ${problem.code}`);
    this.row = row;
    this.problem = problem;
  }
}

export interface CsvLimits {
  /** Characters (UTF-16 units) of a cell. */
  readonly cellCharacters: number;
  /** Bytes of a row, which also limits the memory used if a quote never closes. */
  readonly rowBytes: number;
}

const usualLimits: CsvLimits = { cellCharacters: 5_000, rowBytes: 64 * 1024 };

const problems: Partial<Record<CsvErrorCode, PlainFieldCode>> = {
  CSV_QUOTE_NOT_CLOSED: "quote-not-closed",
  INVALID_OPENING_QUOTE: "quote-inside-cell",
  CSV_INVALID_CLOSING_QUOTE: "text-after-quote",
  CSV_MAX_RECORD_SIZE: "row-too-long",
};

/** The parser replaces bytes that are not UTF-8 (Excel's plain "CSV" in Chinese is GBK) by this character. */
const undecodable = "\ufffd";

const checkCells = (row: number, cells: readonly string[], { cellCharacters }: CsvLimits): void => {
  if (cells.some((cell) => cell.includes(undecodable))) {
    throw new UnreadableCsv(row, { code: "csv-not-utf8" });
  }
  if (cells.some((cell) => cell.length > cellCharacters)) {
    throw new UnreadableCsv(row, { code: "cell-too-long", params: { most: cellCharacters } });
  }
};

const checkHeadings = (headings: readonly string[]): void => {
  if (headings.includes("")) throw new UnreadableCsv(1, { code: "heading-empty" });
  const twice = headings.find((heading, at) => headings.indexOf(heading) < at);
  if (twice !== undefined) throw new UnreadableCsv(1, { code: "heading-twice", params: { heading: twice } });
};

/**
 * Reads CSV (RFC 4180, commas, UTF-8 with or without a byte order mark) row by row, one in memory at a time. Empty rows
 * are skipped but counted; the apostrophes of {@link guardCell} are removed.
 * @param from where an earlier reading stopped; the source then starts at its byte
 * @throws UnreadableCsv; whatever the source throws
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  {
    limits = usualLimits,
    from,
  }: { readonly limits?: CsvLimits; readonly from?: CsvPosition | undefined } = {},
): AsyncGenerator<CsvRow, void> {
  // Loaded at the first file: the functions that hold it are mostly started for something else.
  const { CsvError, parse } = await import("csv-parse");
  const parser = parse({
    info: true,
    bom: from === undefined,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.rowBytes,
  });
  // Failures of either end surface in the iteration below.
  pipeline(Readable.from(source), parser, () => {});
  const { row: rowsBefore, byte: bytesBefore } = from ?? { row: 0, byte: 0 };
  let headings = from?.headings;
  try {
    for await (const parsed of parser) {
      const { record: raw, info }: { record: string[]; info: Info } = parsed;
      const row = rowsBefore + info.records + info.empty_lines;
      checkCells(row, raw, limits);
      const cells = raw.map(unguardCell);
      if (!headings) {
        headings = cells.map((heading) => heading.trim());
        checkHeadings(headings);
        continue;
      }
      if (cells.length !== headings.length) {
        throw new UnreadableCsv(row, { code: "cell-count" });
      }
      if (cells.every((cell) => cell === "")) continue;
      const record = Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ""]));
      yield { row, record, after: { headings, row, byte: bytesBefore + info.bytes } };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = rowsBefore + parser.info.records + parser.info.empty_lines + 1;
    throw new UnreadableCsv(row, { code: problems[error.code] ?? "not-csv" });
  }
  if (!headings) throw new UnreadableCsv(1, { code: "file-empty" });
}
