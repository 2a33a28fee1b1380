import type { Locale } from "#shared/problem/locale.ts";
import { type Problem, problemBody } from "#shared/problem/problem.ts";
import type { RowError } from "../schemas.ts";
import { importFields } from "./fields.ts";

type Field = RowError["field"];

/** Parts of a need's pointers that a file knows under other names. */
const renamed: Readonly<Record<string, Field>> = { label: "address", windows: "date" };
const known = new Set<string>(importFields);

/** The field of a file that a pointer into a need leads back to: `/positions/0/gates/adult` is `gates`. */
const fieldOf = (pointer: string): Field => {
  const steps = pointer.split("/").reverse();
  const step = steps.find((name) => known.has(name) || Object.hasOwn(renamed, name));
  return step === undefined ? "row" : (renamed[step] ?? (step as Field));
};

/** Which field a problem that names none is about. */
const fieldOfCode: Readonly<Record<string, Field>> = {
  "not-found": "division",
  "loosened-without-reason": "gates",
};

/** What is wrong with a row, by the fields of its file. */
export const rowErrorsOf = (problem: Problem, locale: Locale): RowError[] => {
  const { title, errors } = problemBody(problem, locale, "");
  if (!errors) return [{ field: fieldOfCode[problem.code] ?? "row", message: title }];
  return errors.map(({ pointer, message, suggestions }) => ({
    field: fieldOf(pointer),
    message,
    ...(suggestions ? { suggestions: [...suggestions] } : {}),
  }));
};
