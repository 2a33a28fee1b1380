import type { PostingRow } from "../../books/rows.ts";
import { disclosureKey } from "../../disclosure/keys.ts";
import type { DisclosureRow } from "../../disclosure/rows.ts";
import { addUp, bookedOn, moneyLines } from "../../disclosure/rules/money-lines.ts";
import { type Tied, unequal } from "./tied.ts";

interface Told {
  readonly book: string;
  readonly postings: readonly PostingRow[];
  /** The published ones. */
  readonly statements: readonly DisclosureRow[];
}

/** What was booked from one day to another, a line for each fund. */
const linesOf = (book: string, postings: readonly PostingRow[], from: string, to: string) => {
  const { sums, add } = addUp(book, to);
  for (const posting of postings) if (bookedOn(posting) >= from) add(posting);
  return moneyLines([], sums, new Map());
};

/** What the public was told is what was booked up to then. */
export const statements = ({ book, postings, statements: rows }: Told): Tied => {
  const differences = rows.flatMap(({ disclosureId, from, to, money }) => {
    const [within, upTo] = [linesOf(book, postings, from, to), linesOf(book, postings, "", to)];
    return money.flatMap(({ source, currency, given, closing }) => {
      const inFund = (lines: typeof upTo) =>
        lines.find((one) => one.source === source && one.currency === currency);
      const of = { tie: "statements", book, row: disclosureKey(disclosureId).pk, currency } as const;
      return [
        ...unequal({ ...of, figure: "given" }, given, inFund(within)?.given ?? 0),
        ...unequal({ ...of, figure: "closing" }, closing, inFund(upTo)?.closing ?? 0),
      ];
    });
  });
  return { compared: rows.length, differences };
};
