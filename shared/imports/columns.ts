import type { Locale } from "#shared/problem/locale.ts";
import { normalLine, normalLines } from "#shared/values/normal-text.ts";

/** The fields of one kind of file. */
export interface FileFields<Field extends string> {
  /** By field, the heading that a column may have in place of the field's name. */
  readonly headings: Readonly<Record<Field, string>>;
  /** Further headings that people give the column of a field. */
  readonly otherHeadings?: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Fields that every file has, as a column or by a default. */
  readonly required: readonly Field[];
}

/** What an import says about the columns of its file. */
export interface ColumnMapping<Field extends string> {
  /** Heading of the column, by field. */
  readonly columns?: Readonly<Partial<Record<Field, string>>> | undefined;
  /** Headings that earlier imports of the same owner named; they count if the file has them. */
  readonly remembered?: Readonly<Partial<Record<Field, string>>> | undefined;
  /** Text for an empty cell or a missing column, by field. */
  readonly defaults?: Readonly<Partial<Record<Field, string>>> | undefined;
}

/** The heading under which a file has a field: the mapped one, else the remembered, its name or a usual heading. */
const headingOf = <Field extends string>(
  field: Field,
  { headings, otherHeadings }: FileFields<Field>,
  { columns, remembered }: ColumnMapping<Field>,
  isPresent: (heading: string) => boolean,
): string =>
  columns?.[field] ??
  [remembered?.[field], field, headings[field], ...(otherHeadings?.[field] ?? [])].find(
    (name) => name !== undefined && isPresent(name),
  ) ??
  field;

/** A field as whoever reads a report knows it: by its column's heading, else by its name in their language. */
export const columnOf = <Field extends string>(
  field: Field,
  fields: FileFields<Field>,
  mapping: ColumnMapping<Field>,
  record: Readonly<Record<string, string>>,
  locale: Locale,
): string => {
  const heading = headingOf(field, fields, mapping, (name) => Object.hasOwn(record, name));
  return Object.hasOwn(record, heading) || locale === "en" ? heading : fields.headings[field];
};

/** The cells of a record that are not empty, by field. */
export const cellsByField = <Field extends string>(
  fields: FileFields<Field>,
  mapping: ColumnMapping<Field>,
  record: Readonly<Record<string, string>>,
): Partial<Record<Field, string>> => {
  const text = cellReader(fields, { ...mapping, defaults: undefined }, record);
  const names = Object.keys(fields.headings) as Field[];
  const written = names.map((field) => [field, text(field)] as const).filter(([, cell]) => cell !== "");
  return Object.fromEntries(written) as Partial<Record<Field, string>>;
};

/** A record with other cells, by field. A field without a column gets one of its name. */
export const withCells = <Field extends string>(
  fields: FileFields<Field>,
  mapping: ColumnMapping<Field>,
  record: Readonly<Record<string, string>>,
  cells: Readonly<Partial<Record<Field, string>>>,
): Record<string, string> => {
  const named = (Object.entries(cells) as [Field, string][]).map(([field, cell]) => [
    headingOf(field, fields, mapping, (name) => Object.hasOwn(record, name)),
    cell,
  ]);
  return { ...record, ...Object.fromEntries(named) };
};

/** The cells of a record that an import of this kind reads, by their headings. */
export const namedCells = <Field extends string>(
  fields: FileFields<Field>,
  mapping: ColumnMapping<Field>,
  record: Readonly<Record<string, string>>,
): Record<string, string> => {
  const names = Object.keys(fields.headings) as Field[];
  const read = names.map((field) => headingOf(field, fields, mapping, (name) => Object.hasOwn(record, name)));
  return Object.fromEntries(Object.entries(record).filter(([heading]) => read.includes(heading)));
};

/** A cell as it is compared and stored: {@link normalLine}, but for line breaks. */
const normalCell = (cell: string): string =>
  cell.includes("\n") || cell.includes("\r") ? normalLines(cell) : normalLine(cell);

/** Reads the fields of one record: the cell in its normal form, else the default, else empty text. */
export const cellReader =
  <Field extends string>(
    fields: FileFields<Field>,
    mapping: ColumnMapping<Field>,
    record: Readonly<Record<string, string>>,
  ) =>
  (field: Field): string => {
    const heading = headingOf(field, fields, mapping, (name) => Object.hasOwn(record, name));
    const cell = Object.hasOwn(record, heading) ? normalCell(record[heading] ?? "") : undefined;
    return cell || (mapping.defaults?.[field] ?? "");
  };

/**
 * The first column that a file lacks: one that the mapping names, or one of a required field without a default, by its
 * name in the language of whoever imports.
 * @param present the file's headings
 */
export const missingColumn = <Field extends string>(
  fields: FileFields<Field>,
  mapping: ColumnMapping<Field>,
  present: readonly string[],
  locale: Locale,
): string | undefined => {
  const isPresent = (heading: string) => present.includes(heading);
  const mapped = Object.values<string | undefined>(mapping.columns ?? {});
  const lacking = fields.required.find(
    (field) =>
      !isPresent(headingOf(field, fields, mapping, isPresent)) && (mapping.defaults?.[field] ?? "") === "",
  );
  return (
    mapped.find((heading) => heading !== undefined && !isPresent(heading)) ??
    (lacking && columnOf(lacking, fields, mapping, {}, locale))
  );
};
