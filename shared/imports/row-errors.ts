import type { Locale } from "#shared/problem/locale.ts";
import { type Problem, problemBody } from "#shared/problem/problem.ts";
import type { ProblemCode } from "#shared/problem/problem-texts.ts";

/** How pointers and codes of the service's problems lead to fields of its files. */
export interface ErrorFields<Field extends string> {
  readonly fields: readonly Field[];
  /** Steps of a pointer that a file knows under another name: `label` -> `address`. */
  readonly aliases: Readonly<Record<string, Field>>;
  /** The field that a problem without field errors is about, by code. */
  readonly ofCode: Readonly<Partial<Record<ProblemCode, Field>>>;
}

export interface RowError<Field extends string> {
  readonly field: Field | "row";
  /** The heading of the cell, as the file has it; absent if no single cell is wrong. */
  readonly column?: string;
  readonly message: string;
  readonly suggestions?: string[];
}

/** The field that a pointer is about, by its last step that names one: `/positions/0/gates/adult` -> `gates`. */
const fieldOf = <Field extends string>(
  pointer: string,
  { fields, aliases }: ErrorFields<Field>,
): Field | "row" => {
  for (const step of pointer.split("/").reverse()) {
    const field = Object.hasOwn(aliases, step) ? aliases[step] : fields.find((name) => name === step);
    if (field !== undefined) return field;
  }
  return "row";
};

/** What is wrong with a row, by the fields of its file, in the language of whoever imports. */
export const rowErrorsOf = <Field extends string>(
  problem: Problem,
  locale: Locale,
  errorFields: ErrorFields<Field>,
): RowError<Field>[] => {
  const { title, errors } = problemBody(problem, locale, "");
  if (!errors) return [{ field: errorFields.ofCode[problem.code] ?? "row", message: title }];
  return errors.map(({ pointer, message, suggestions }) => ({
    field: fieldOf(pointer, errorFields),
    message,
    ...(suggestions ? { suggestions: [...suggestions] } : {}),
  }));
};
