import type { Line } from "./read-lines.ts";

type Known = Pick<Line, "on" | "amount" | "balance" | "reference">;

/** What makes a line the same in two statements: the bank's number of it, else day and balance; and the sum. */
const identityOf = ({ on, amount, balance, reference }: Known): string =>
  reference === undefined ? `${on} ${amount} ${balance ?? ""}` : `${reference.toUpperCase()} ${amount}`;

/**
 * The lines that none of the statements before has. Of lines that look the same, as many are known as were there before:
 * two gifts of a day without a number are two.
 */
export const newLines = (lines: readonly Line[], before: readonly (readonly Known[])[]): readonly Line[] => {
  const known = new Map<string, number>();
  for (const statement of before) {
    const counts = new Map<string, number>();
    for (const line of statement) counts.set(identityOf(line), (counts.get(identityOf(line)) ?? 0) + 1);
    for (const [identity, count] of counts) known.set(identity, (known.get(identity) ?? 0) + count);
  }
  return lines.filter((line) => {
    const left = known.get(identityOf(line)) ?? 0;
    if (left > 0) known.set(identityOf(line), left - 1);
    return left === 0;
  });
};
