import type { Locale } from "#shared/problem/locale.ts";
import { type FileAnswer, type FileFormat, fileTypes } from "./file-types.ts";
import { type Cell, writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** A column of a file for people: its heading in each language, and the value that a row has there. */
export interface TableColumn<Row> extends Readonly<Record<Locale, string>> {
  readonly cell: (row: Row) => Cell;
}

/**
 * A table as the file that was asked for, with headings in the reader's language.
 * @param name of the file without its ending, and of the sheet `sheet`
 */
export const tableFile = async <Row>(
  format: FileFormat,
  {
    columns,
    rows,
    name,
    sheet,
  }: { columns: readonly TableColumn<Row>[]; rows: readonly Row[]; name: string; sheet: string },
  locale: Locale,
): Promise<FileAnswer> => {
  const headed = Object.fromEntries(columns.map((column) => [column[locale], column.cell]));
  const file = format === "csv" ? await writeCsv(headed, rows) : await writeXlsx(headed, rows, sheet);
  return { file, mediaType: fileTypes[format], fileName: `${name}.${format}` };
};
