import type { FieldProblem } from "#shared/problem/field-texts.ts";

/** The value of a cell, or what is wrong with it. */
export type Reading<T> =
  | { readonly value: T }
  | { readonly problem: FieldProblem; readonly suggestions?: readonly string[] };

/** A cell as it is compared with notations: full-width signs folded, letters in lower case. */
export const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
