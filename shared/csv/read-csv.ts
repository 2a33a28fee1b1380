import { pipeline, Readable } from "node:stream";
import type { CsvErrorCode, Info } from "csv-parse";
import type { FieldProblem, PlainFieldCode } from "#shared/problem/field-texts.ts";
import { normalLine } from "#shared/values/normal-text.ts";
import { firstBytes, type OpenFile } from "./csv-of-file.ts";
import { unguardCell } from "./guard-cell.ts";
import { type HeadRow, NoHeadings, UnreadableCsv } from "./unreadable.ts";

/** A position between two rows of a file, from which reading can continue. */
export interface CsvPosition {
  /** Empty for a column without a heading. */
  readonly headings: readonly string[];
  /** Number of the row of the headings. */
  readonly headingRow: number;
  /** The sign between cells. */
  readonly delimiter: string;
  /** Number of the previous row, and the byte offset of the next one. */
  readonly row: number;
  readonly byte: number;
}

/** A row keyed by its headings; `row` is its number in a spreadsheet. */
export interface CsvRow {
  readonly row: number;
  readonly record: Readonly<Record<string, string>>;
  readonly after: CsvPosition;
}

/** A row that cannot be read, while those around it can. */
export interface BadCsvRow {
  readonly row: number;
  readonly problem: FieldProblem;
  /** The heading of the cell that is wrong, if it is one. */
  readonly column?: string;
  readonly after: CsvPosition;
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

/** The parser replaces bytes that are no characters by this sign. */
const undecodable = "\ufffd";
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Rows among which headings are looked for: people put a title, a date and a note above them. */
const mostHeadRows = 10;

/**
 * The sign between the cells of a file: of the usual ones, the one that stands most often in the first line that has any;
 * a title above the headings may have none.
 */
const delimiterOf = (head: Buffer): string => {
  const signs = [",", ";", "\t"];
  const lines = head
    .toString("utf8")
    .split(/[\r\n]+/)
    .slice(0, mostHeadRows)
    .map((line) => line.replaceAll(/"[^"]*"/g, ""));
  const bare = lines.find((line) => signs.some((sign) => line.includes(sign))) ?? "";
  const count = (sign: string) => bare.split(sign).length;
  return signs.reduce((most, sign) => (count(sign) > count(most) ? sign : most));
};

/** The headings of a file, in their normal form. */
const headingsOf = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => normalLine(unguardCell(cell)));

/** @throws UnreadableCsv if a heading stands there twice */
const requireDistinct = (headings: readonly string[], row: number): void => {
  const twice = headings.find((heading, at) => heading !== "" && headings.indexOf(heading) < at);
  if (twice !== undefined)
    throw new UnreadableCsv(row, { code: "heading-twice", params: { heading: twice } });
};

/** A record as the parser hands it out. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/** A quote that was opened by mistake swallows the lines up to the next one. */
class SwallowedLines extends Error {}

/** Fewest headings by which lines inside a cell are told from rows. */
const fewestHeadings = 5;

/**
 * Whether a row has swallowed others: it takes several lines, and has not as many cells as there are headings, or a line
 * inside a cell has as many cells as a row.
 */
const hasSwallowed = (cells: readonly string[], { headings, delimiter }: CsvPosition): boolean => {
  const inner = cells.flatMap((cell) => cell.split(/\r\n?|\n/).slice(1));
  if (inner.length === 0) return false;
  if (cells.length !== headings.length) return true;
  const isRow = (line: string) => line.split(delimiter).length >= headings.length;
  return headings.length >= fewestHeadings && inner.some(isRow);
};

/**
 * The cells of a row by their headings, or what is wrong with them. A short row ends in empty cells; cells beyond the
 * headings, or under an empty one, have to be empty.
 * @throws SwallowedLines
 */
const recordOf = (
  cells: readonly string[],
  position: CsvPosition,
  limits: CsvLimits,
): Pick<CsvRow, "record"> | Pick<BadCsvRow, "problem" | "column"> => {
  if (hasSwallowed(cells, position)) throw new SwallowedLines();
  const { headings } = position;
  const columnOf = (holds: (cell: string, at: number) => boolean) => headings[cells.findIndex(holds)];
  if (cells.some((cell, at) => cell.trim() !== "" && !headings[at]))
    return { problem: { code: "cell-count" } };
  const broken = columnOf((cell) => cell.includes(undecodable));
  if (broken) return { problem: { code: "cell-undecodable" }, column: broken };
  const long = columnOf((cell) => cell.length > limits.cellCharacters);
  const most = limits.cellCharacters;
  if (long) return { problem: { code: "cell-too-long", params: { most } }, column: long };
  const named = headings.flatMap((heading, at) => (heading ? [[heading, unguardCell(cells[at] ?? "")]] : []));
  return { record: Object.fromEntries(named) };
};

/**
 * A row that could not be read, and where the line after its first one starts; the end of the file if there is none.
 * @throws UnreadableCsv if the line does not end where a row has to
 */
const badRow = async (
  open: OpenFile,
  { row, byte, ...position }: CsvPosition,
  code: PlainFieldCode,
  { rowBytes }: CsvLimits,
): Promise<BadCsvRow> => {
  const bytes = await firstBytes(open(byte), rowBytes + 2);
  let [empty, start] = [0, 0];
  for (; bytes[start] === lineFeed || bytes[start] === carriageReturn; start++)
    if (bytes[start] === lineFeed) empty++;
  const bad = row + empty + 1;
  const end = bytes.indexOf(lineFeed, start);
  if (end < 0 && bytes.length > rowBytes) throw new UnreadableCsv(bad, { code });
  const next = byte + (end < 0 ? bytes.length : end + 1);
  return { row: bad, problem: { code }, after: { ...position, row: bad, byte: next } };
};

/**
 * Reads CSV in UTF-8, with or without a byte order mark, row by row, one in memory at a time; cells are separated by
 * commas, semicolons or tabs. Empty rows are skipped but counted; the apostrophes of {@link guardCell} are removed. A row
 * that cannot be read is answered as such, and reading goes on with the next line.
 * @param open opens the file at a byte
 * @param from where an earlier reading stopped
 * @param isHeadings whether a row is the one of the headings; the first of the first ten rows that is. Without it, the first
 * @throws NoHeadings if none of the first rows is; UnreadableCsv if the file is empty, a heading is there twice, or a row
 *   never ends; whatever the file throws
 */
export async function* readCsv(
  open: OpenFile,
  {
    limits = usualLimits,
    from,
    isHeadings = () => true,
  }: {
    readonly limits?: CsvLimits;
    readonly from?: CsvPosition | undefined;
    readonly isHeadings?: (headings: readonly string[]) => boolean;
  } = {},
): AsyncGenerator<CsvRow | BadCsvRow, void> {
  // Loaded at the first file: the functions that hold it are mostly started for something else.
  const { CsvError, parse } = await import("csv-parse");
  const delimiter = from?.delimiter ?? delimiterOf(await firstBytes(open(0), limits.rowBytes));
  let position: CsvPosition = from ?? { headings: [], headingRow: 1, delimiter, row: 0, byte: 0 };
  const head: HeadRow[] = [];

  /** @returns whether the row has the headings. @throws NoHeadings after the last row that might */
  const hasHeadings = (row: number, cells: readonly string[]): boolean => {
    const headings = headingsOf(cells);
    if (isHeadings(headings)) {
      requireDistinct(headings, row);
      return true;
    }
    head.push({ row, cells: headings });
    if (head.length === mostHeadRows) throw new NoHeadings(head);
    return false;
  };

  /** Moves the position past a record. @returns its row; undefined for headings and empty rows */
  const take = (start: CsvPosition, { record: cells, info }: Parsed): CsvRow | BadCsvRow | undefined => {
    const row = start.row + info.records + info.empty_lines;
    const isEmpty = cells.every((cell) => unguardCell(cell) === "");
    const hadHeadings = position.headings.length > 0;
    const read = hadHeadings && !isEmpty ? recordOf(cells, position, limits) : undefined;
    const found =
      !hadHeadings && !isEmpty && hasHeadings(row, cells)
        ? { headings: headingsOf(cells), headingRow: row }
        : { headings: position.headings, headingRow: position.headingRow };
    position = { ...found, delimiter, row, byte: start.byte + info.bytes };
    return read && { row, ...read, after: position };
  };

  /** Reads rows from the position on. @returns why it stopped; undefined at the end of the file */
  async function* readOn(): AsyncGenerator<CsvRow | BadCsvRow, PlainFieldCode | undefined> {
    const start = position;
    // A parser that fails drops what it has parsed and not handed out yet, so this is kept beside it.
    const parsed: Parsed[] = [];
    const parser = parse({
      info: true,
      bom: start.byte === 0,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.rowBytes,
      on_record: (record) => {
        parsed.push(record as unknown as Parsed);
        return record;
      },
    });
    // Failures of either end surface in the iteration below.
    pipeline(Readable.from(open(start.byte)), parser, () => {});
    let fault: PlainFieldCode | undefined;
    const records = parser[Symbol.asyncIterator]();
    try {
      for (;;) {
        if (!fault)
          await records.next().catch((error: unknown) => {
            if (!(error instanceof CsvError)) throw error;
            fault = problems[error.code] ?? "not-csv";
          });
        const next = parsed.shift();
        if (!next) return fault;
        const row = take(start, next);
        if (row) yield row;
      }
    } catch (error) {
      if (error instanceof SwallowedLines) return "quote-not-closed";
      throw error;
    } finally {
      await records.return?.();
    }
  }

  for (let fault = yield* readOn(); fault; fault = yield* readOn()) {
    if (position.headings.length === 0) throw new UnreadableCsv(1, { code: fault });
    const bad = await badRow(open, position, fault, limits);
    position = bad.after;
    yield bad;
  }
  if (position.headings.length > 0) return;
  throw head.length > 0 ? new NoHeadings(head) : new UnreadableCsv(1, { code: "file-empty" });
}
