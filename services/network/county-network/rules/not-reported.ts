/** The fields that are null: nobody has reported them (未公布). */
export const notReported = <Field extends string>(
  row: Readonly<Record<Field, unknown>>,
  fields: readonly Field[],
): Field[] => fields.filter((field) => row[field] === null);
