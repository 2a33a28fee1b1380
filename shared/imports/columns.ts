/** The fields of one kind of file. */
export interface FileFields<Field extends string> {
  /** By field, the heading that a column may have in place of the field's name. */
  readonly headings: Readonly<Record<Field, string>>;
  /** Fields that every file has, as a column or by a default. */
  readonly required: readonly Field[];
}

/** What an import says about the columns of its file. */
export interface ColumnMapping<Field extends string> {
  /** Heading of the column, by field. */
  readonly columns?: Readonly<Partial<Record<Field, string>>> | undefined;
  /** Text for an empty cell or a missing column, by field. */
  readonly defaults?: Readonly<Partial<Record<Field, string>>> | undefined;
}

/** The heading under which a file has a field: the mapped one, else the field's name, else its usual heading. */
const headingOf = <Field extends string>(
  field: Field,
  { headings }: FileFields<Field>,
  { columns }: ColumnMapping<Field>,
  isPresent: (heading: string) => boolean,
): string => columns?.[field] ?? [field, headings[field]].find(isPresent) ?? field;

/** Reads the fields of one record: the trimmed cell, else the default, else empty text. */
export const cellReader =
  <Field extends string>(
    fields: FileFields<Field>,
    mapping: ColumnMapping<Field>,
    record: Readonly<Record<string, string>>,
  ) =>
  (field: Field): string => {
    const heading = headingOf(field, fields, mapping, (name) => Object.hasOwn(record, name));
    const cell = Object.hasOwn(record, heading) ? record[heading]?.trim() : undefined;
    return cell || (mapping.defaults?.[field] ?? "");
  };

/**
 * The first column that a file lacks: one that the mapping names, or one of a required field without a default.
 * @param present the file's headings
 */
export const missingColumn = <Field extends string>(
  fields: FileFields<Field>,
  mapping: ColumnMapping<Field>,
  present: readonly string[],
): string | undefined => {
  const isPresent = (heading: string) => present.includes(heading);
  const mapped = Object.values<string | undefined>(mapping.columns ?? {});
  return (
    mapped.find((heading) => heading !== undefined && !isPresent(heading)) ??
    fields.required.find(
      (field) =>
        !isPresent(headingOf(field, fields, mapping, isPresent)) && (mapping.defaults?.[field] ?? "") === "",
    )
  );
};
