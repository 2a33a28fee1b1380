import { type ColumnMapping, cellReader, columnOf } from "#shared/imports/columns.ts";
import { dayCell } from "#shared/imports/day-cell.ts";
import { folded } from "#shared/imports/readings.ts";
import type { FieldProblem } from "#shared/problem/field-texts.ts";
import type { Locale } from "#shared/problem/locale.ts";
import type { FieldError } from "#shared/problem/problem.ts";
import { amountCell } from "./amount-cell.ts";
import { type StatementField, statementFileFields } from "./fields.ts";

/** A row of a file under its headings; `row` is its number in a spreadsheet. */
export interface FileRow {
  readonly row: number;
  readonly record: Readonly<Record<string, string>>;
}

/** A movement of the account. Sums in minor units; `amount` is below zero where money went out. */
export interface Line {
  /** The number of its row in the file. */
  readonly line: number;
  /** ISO day. */
  readonly on: string;
  readonly amount: number;
  /** After it, where the bank says so. */
  readonly balance?: number | undefined;
  /** The bank's number of it. */
  readonly reference?: string | undefined;
  /** What the bank prints of it, and who is on the other side. */
  readonly text: string;
}

/** What a statement says of itself: minor units. */
export interface Bounds {
  readonly opening?: number | undefined;
  readonly closing?: number | undefined;
}

/** Lines, the earliest first; or what is wrong, by row and heading. */
export type ReadLines =
  | {
      readonly lines: readonly Line[];
      readonly opening?: number | undefined;
      readonly closing?: number | undefined;
    }
  | { readonly errors: readonly FieldError[] };

interface Reader {
  readonly digits: number;
  readonly today: string;
  readonly locale: Locale;
}

const mapping: ColumnMapping<StatementField> = {};

/** Rows that banks add to the movements, and those among them with the sums of all. */
const notMovements = /合计|总计|小计|期初|期末|承前|total/u;
const totals = /合计|总计|total/u;

/** The size of a total; 0 where none stands there. */
const totalOf = (cell: string, digits: number): number => {
  const read = amountCell(cell, digits);
  return "problem" in read ? 0 : Math.abs(read.value ?? 0);
};

const isOut = (text: string): boolean => /^(?:借|支|出|d|dr|debit)/u.test(folded(text));
const isIn = (text: string): boolean => /^(?:贷|收|入|c|cr|credit)/u.test(folded(text));

/** The columns of what a row says came in and went out: minor units, neither below zero; or what is wrong. */
const sidesOf = (
  text: (field: StatementField) => string,
  digits: number,
):
  | { readonly in: number; readonly out: number }
  | { readonly field: StatementField; readonly problem: FieldProblem } => {
  const sums = { amount: 0, in: 0, out: 0 };
  for (const field of ["amount", "in", "out"] as const) {
    const read = amountCell(text(field), digits);
    if ("problem" in read) return { field, problem: read.problem };
    sums[field] = read.value ?? 0;
  }
  if (sums.in === 0 && sums.out === 0) {
    const direction = text("direction");
    if (direction === "") return { in: Math.max(0, sums.amount), out: Math.max(0, -sums.amount) };
    const size = Math.abs(sums.amount);
    if (isOut(direction)) return { in: 0, out: size };
    if (isIn(direction)) return { in: size, out: 0 };
    return {
      field: "direction",
      problem: { code: "unknown-word", params: { word: direction.slice(0, 20) } },
    };
  }
  if (sums.in !== 0 && sums.out !== 0) return { field: "out", problem: { code: "both-sides" } };
  // A reversal is printed as a sum below zero on its own side.
  const net = sums.in - sums.out;
  return { in: Math.max(0, net), out: Math.max(0, -net) };
};

const textOf = (text: (field: StatementField) => string): string =>
  [text("counterparty"), text("text")]
    .filter((part) => part !== "")
    .join(" · ")
    .slice(0, 200);

const referenceOf = (cell: string): string | undefined =>
  cell.replaceAll(/\s/g, "").slice(0, 64) || undefined;

/** Whether the balances of lines follow from each other, in this order; the first that does not, with what it should be. */
const brokenBalance = (
  lines: readonly Line[],
): { readonly line: Line; readonly should: number } | undefined => {
  let before: number | undefined;
  for (const line of lines) {
    const should = before === undefined ? undefined : before + line.amount;
    if (should !== undefined && line.balance !== undefined && line.balance !== should)
      return { line, should };
    before = line.balance ?? should;
  }
  return undefined;
};

/** The earliest first: banks print statements either way, and balances say which. */
const inOrder = (lines: readonly Line[]): readonly Line[] => {
  const reversed = lines.toReversed();
  const [first, last] = [lines[0]?.on ?? "", lines.at(-1)?.on ?? ""];
  if (first > last) return reversed;
  return first === last && brokenBalance(lines) && !brokenBalance(reversed) ? reversed : lines;
};

const yuan = (minor: number, digits: number): string => (minor / 10 ** digits).toFixed(digits);

/**
 * Reads the rows of a statement, and holds its sums against each other: each balance against the one before, totals against
 * the rows, the opening and closing balance against all of them.
 */
export const readLines = (
  rows: readonly FileRow[],
  stated: Bounds,
  { digits, today, locale }: Reader,
): ReadLines => {
  const errors: FieldError[] = [];
  const lines: Line[] = [];
  const said: { readonly row: FileRow; readonly in: number; readonly out: number }[] = [];
  const wrong = (row: FileRow, field: StatementField, { code, params }: FieldProblem): void => {
    const column = columnOf(field, statementFileFields, mapping, row.record, locale);
    errors.push({ pointer: `/file/${row.row}/${column}`, code, params });
  };
  for (const row of rows) {
    const text = cellReader(statementFileFields, mapping, row.record);
    const sides = sidesOf(text, digits);
    const day = dayCell(text("on"), today);
    if ("problem" in day) {
      const words = folded(Object.values(row.record).join(" "));
      if (notMovements.test(words)) {
        if (totals.test(words))
          said.push({ row, in: totalOf(text("in"), digits), out: totalOf(text("out"), digits) });
        continue;
      }
      wrong(row, "on", text("on") === "" ? { code: "no-date" } : day.problem);
      continue;
    }
    if (day.value > today) {
      wrong(row, "on", { code: "day-to-come" });
      continue;
    }
    if ("problem" in sides) {
      wrong(row, sides.field, sides.problem);
      continue;
    }
    const balance = amountCell(text("balance"), digits);
    if ("problem" in balance) {
      wrong(row, "balance", balance.problem);
      continue;
    }
    const amount = sides.in - sides.out;
    if (amount === 0) continue;
    lines.push({
      line: row.row,
      on: day.value,
      amount,
      balance: balance.value,
      reference: referenceOf(text("reference")),
      text: textOf(text),
    });
  }
  if (errors.length > 0) return { errors };
  if (lines.length === 0) return { errors: [{ pointer: "/file", code: "no-lines" }] };

  const ordered = inOrder(lines);
  const rowOf = (number: number): FileRow =>
    rows.find(({ row }) => row === number) ?? { row: number, record: {} };
  const broken = brokenBalance(ordered);
  if (broken) {
    wrong(rowOf(broken.line.line), "balance", {
      code: "balance-broken",
      params: { should: yuan(broken.should, digits) },
    });
    return { errors };
  }
  const came = ordered.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const went = ordered.reduce((sum, { amount }) => sum + Math.max(0, -amount), 0);
  for (const { row, in: income, out } of said) {
    if (income !== 0 && income !== came)
      wrong(row, "in", { code: "not-the-rows", params: { should: yuan(came, digits) } });
    if (out !== 0 && out !== went)
      wrong(row, "out", { code: "not-the-rows", params: { should: yuan(went, digits) } });
  }
  const [first, last] = [ordered[0], ordered.at(-1)];
  const stands = first?.balance === undefined ? undefined : first.balance - first.amount;
  const opening = stated.opening ?? stands;
  if (first && stands !== undefined && opening !== undefined && opening !== stands)
    wrong(rowOf(first.line), "balance", {
      code: "balance-broken",
      params: { should: yuan(opening + first.amount, digits) },
    });
  const should = opening === undefined ? undefined : opening + came - went;
  const closing = stated.closing ?? last?.balance ?? should;
  if (errors.length === 0 && closing !== undefined && should !== undefined && closing !== should)
    errors.push({
      pointer: `/file/${last?.line ?? 1}`,
      code: "closing-differs",
      params: { says: yuan(closing, digits), should: yuan(should, digits) },
    });
  return errors.length > 0 ? { errors } : { lines: ordered, opening, closing };
};
