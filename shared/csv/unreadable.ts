import type { FieldProblem } from "#shared/problem/field-texts.ts";

/** One of the first rows of a file; `row` is its number in a spreadsheet. */
export interface HeadRow {
  readonly row: number;
  readonly cells: readonly string[];
}

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

/** None of the first rows of a file has the headings that were looked for. */
export class NoHeadings extends Error {
  readonly head: readonly HeadRow[];

  constructor(head: readonly HeadRow[]) {
    super("no headings");
    this.head = head;
  }
}
