import { guardCell } from "./guard-cell.ts";

/** A sum in a currency's main unit with so many decimals: 50.00. */
interface Amount {
  readonly amount: number;
  readonly digits: number;
}

/** A number is written as a number (-50 is not a formula), text is guarded, null and undefined give an empty cell. */
export type Cell = string | number | boolean | Amount | null | undefined;

/** The columns of a file, in order: each heading, with the value that a row has there. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** Writes a file that Excel and other readers open alike: UTF-8 with a byte order mark, CRLF, headings first. */
export const writeCsv = async <Row>(columns: Columns<Row>, rows: readonly Row[]): Promise<string> => {
  // Few calls want a file, so no cold start loads the writer.
  const { stringify } = await import("csv-stringify/sync");
  const cells = Object.values(columns);
  return stringify([Object.keys(columns), ...rows.map((row) => cells.map((cell) => cell(row)))], {
    bom: true,
    record_delimiter: "windows",
    cast: {
      string: guardCell,
      boolean: String,
      object: ({ amount, digits }) => Number(amount).toFixed(Number(digits)),
    },
  });
};
