import type { ImportedRow } from "../../../shared/api/types.ts";

type RowError = ImportedRow["errors"][number];
export type ImportField = Exclude<RowError["field"], "row">;
export type Mends = Record<number, Partial<Record<ImportField, string>>>;

export interface BadCell {
  readonly field: ImportField;
  /** Its heading in the file, if the file has it. */
  readonly column: string | undefined;
  readonly written: string;
  readonly messages: readonly string[];
  readonly suggestions: readonly string[];
}

/** The cells of a refused row that are wrong, each once; the words in question are confirmed in another way. */
export const badCellsOf = ({ errors, cells = {}, unconfirmedWords }: ImportedRow): BadCell[] => {
  const fields = new Set(errors.map(({ field }) => field));
  return [...fields].flatMap((field) => {
    if (field === "row" || (field === "confirmedWords" && unconfirmedWords)) return [];
    const own = errors.filter((error) => error.field === field);
    return {
      field,
      column: own[0]?.column,
      written: cells[field] ?? "",
      messages: own.map(({ message }) => message),
      suggestions: own.flatMap(({ suggestions = [] }) => suggestions),
    };
  });
};

/** A cell that no spreadsheet runs as a formula, quoted. */
const quoted = (text: string): string => {
  const harmless = /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/**
 * Refused rows as CSV, under headings that an import reads, with why each was refused.
 * @param heading of a field
 * @param reason heading of the column of reasons
 */
export const csvOfRefused = (
  rows: readonly ImportedRow[],
  heading: (field: ImportField) => string,
  reason: string,
): string => {
  const fields = [
    ...new Set(
      rows.flatMap(({ cells = {}, errors }) => [
        ...(Object.keys(cells) as ImportField[]),
        ...errors.flatMap(({ field }) => (field === "row" ? [] : [field])),
      ]),
    ),
  ];
  const lines = rows.map((row) => [
    ...fields.map((field) => row.cells?.[field] ?? ""),
    row.errors
      .map(({ field, message }) => (field === "row" ? message : `${heading(field)}: ${message}`))
      .join("; "),
  ]);
  // With a byte order mark, without which Excel does not read it as UTF-8.
  return `\ufeff${[[...fields.map(heading), reason], ...lines].map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
};
