import type { FieldProblem } from "#shared/problem/field-texts.ts";

/** The file cannot be read, or not from this row on; the rows before it were good. Quotes no cell but a heading. */
export class UnreadableCsv extends Error {
  readonly row: number;
  readonly problem: FieldProblem;

  constructor(row: number, problem: FieldProblem) {
    super(`row ${row}: ${problem.code}`);
    this.row = row;
    this.problem = problem;
  }
}
