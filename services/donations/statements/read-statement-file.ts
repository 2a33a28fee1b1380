import { csvOfFile, type OpenFile } from "#shared/csv/csv-of-file.ts";
import { fileFormatOf, headBytes } from "#shared/csv/file-format.ts";
import { readCsv } from "#shared/csv/read-csv.ts";
import { NoHeadings, UnreadableCsv } from "#shared/csv/unreadable.ts";
import { cellReader } from "#shared/imports/columns.ts";
import type { FieldError } from "#shared/problem/problem.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import { amountCell } from "./rules/amount-cell.ts";
import { isStatementHead, type StatementField, statementFileFields } from "./rules/fields.ts";
import type { Bounds, FileRow } from "./rules/read-lines.ts";
import { mostLines } from "./schemas.ts";

/** A file as it was read: rows under their headings, and what the rows above the headings say. */
export interface StatementFile extends Bounds {
  readonly rows: readonly FileRow[];
  /** The last four digits of the account's number. */
  readonly account?: string | undefined;
}

/** The field that a heading names, if any. */
const has = (headings: readonly string[]) => {
  const record = Object.fromEntries(headings.map((heading) => [heading, heading]));
  const text = cellReader(statementFileFields, {}, record);
  return (field: StatementField): boolean => text(field) !== "";
};

/** What stands beside a label above the headings: `期初余额：,"1,234.56"` or `账号: 6222 ... 1234`. */
const besideLabel = (head: readonly (readonly string[])[], label: RegExp): string | undefined => {
  for (const cells of head)
    for (const [at, cell] of cells.entries()) {
      const found = label.exec(cell.normalize("NFKC"));
      if (!found) continue;
      const rest = cell
        .normalize("NFKC")
        .slice(found.index + found[0].length)
        .replace(/^[\s:]+/, "");
      return rest !== "" ? rest : (cells.slice(at + 1).find((next) => next !== "") ?? undefined);
    }
  return undefined;
};

const boundOf = (head: readonly (readonly string[])[], label: RegExp, digits: number): number | undefined => {
  const read = amountCell(besideLabel(head, label) ?? "", digits);
  return "problem" in read ? undefined : read.value;
};

const accountOf = (head: readonly (readonly string[])[]): string | undefined =>
  /(\d{4})$/.exec((besideLabel(head, /账号|账户号码|卡号/u) ?? "").replaceAll(/[\s-]/g, ""))?.[1];

/**
 * Reads a bank's file, of any format in which spreadsheets are saved, in UTF-8 or GB 18030, with lines above its headings.
 * @param digits after the decimal point, in the statement's currency
 * @throws Problem `invalid`, which names the row that cannot be read
 */
export const readStatementFile = async (bytes: Uint8Array, digits: number): Promise<StatementFile> => {
  const open: OpenFile = async function* (fromByte) {
    yield bytes.subarray(fromByte);
  };
  const rows: FileRow[] = [];
  const head: (readonly string[])[] = [];
  const errors: FieldError[] = [];
  const isHeadings = (headings: readonly string[]): boolean => {
    if (isStatementHead(has(headings))) return true;
    head.push(headings);
    return false;
  };
  try {
    const format = fileFormatOf(bytes.subarray(0, headBytes));
    for await (const row of readCsv(await csvOfFile(open, format), { isHeadings })) {
      if (rows.length + errors.length === mostLines + 10)
        throw invalid("/file", { code: "too-many-rows", params: { most: mostLines } });
      if ("record" in row) rows.push({ row: row.row, record: row.record });
      else errors.push({ pointer: `/file/${row.row}`, code: row.problem.code, params: row.problem.params });
    }
  } catch (error) {
    if (error instanceof NoHeadings)
      throw invalid("/file", { code: "column-missing", params: { column: "交易日期、收入、支出" } });
    if (error instanceof UnreadableCsv) throw invalid(`/file/${error.row}`, error.problem);
    throw error;
  }
  if (errors.length > 0) throw new Problem("invalid", { errors });
  return {
    rows,
    account: accountOf(head),
    opening: boundOf(head, /期初余额|上期余额|期初/u, digits),
    closing: boundOf(head, /期末余额|本期余额|期末/u, digits),
  };
};
