import type { Cell, Columns } from "./write-csv.ts";

const cellOf = (cell: Cell): string | number | boolean | null =>
  typeof cell === "object" ? (cell?.amount ?? null) : (cell ?? null);

/** Characters wide: as wide as the heading or the widest of the first rows, up to a limit. Chinese takes two. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(
    40,
    Math.max(
      8,
      ...texts.map((text) => 2 + [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0)),
    ),
  );

/**
 * Writes an Excel workbook of one sheet: headings first, which stay in view and filter the rows. Text is stored as text,
 * so that none is run as a formula and a phone keeps its plus; amounts are numbers that show their decimals.
 */
export const writeXlsx = async <Row>(
  columns: Columns<Row>,
  rows: readonly Row[],
  name: string,
): Promise<Buffer> => {
  // Few calls want a file, so no cold start loads the writer.
  const { writeXlsx: write } = await import("hucre/xlsx");
  const [heads, cells] = [Object.keys(columns), Object.values(columns)];
  const lines = rows.map((row) => cells.map((cell) => cell(row)));
  const formats = heads.map((_, at) => {
    const amount = lines.map((line) => line[at]).find((cell) => typeof cell === "object" && cell !== null);
    return typeof amount === "object" && amount
      ? `0${amount.digits > 0 ? "." : ""}${"0".repeat(amount.digits)}`
      : undefined;
  });
  const workbook = await write({
    sheets: [
      {
        name,
        columns: heads.map((head, at) => ({
          width: widthOf([head, ...lines.slice(0, 100).map((line) => String(cellOf(line[at]) ?? ""))]),
          ...(formats[at] === undefined ? {} : { numFmt: formats[at] }),
        })),
        rows: [heads, ...lines.map((line) => line.map(cellOf))],
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnName(heads.length)}${lines.length + 1}` },
      },
    ],
  });
  return Buffer.from(workbook);
};

/** The letter of a column, of at most 26. */
const columnName = (number: number): string => String.fromCharCode(64 + number);
