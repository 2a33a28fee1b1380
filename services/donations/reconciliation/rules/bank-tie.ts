import { countyDay } from "#shared/values/time.ts";
import { suspenseKey } from "../../books/keys.ts";
import { type PostingRow, type SuspenseRow, totalOf } from "../../books/rows.ts";
import { accounts } from "../../books/rules/posting.ts";
import { organisationOf } from "../../projects/rules/organisation-of.ts";
import { bankMatchKey } from "../../statements/keys.ts";
import type { Difference } from "../schemas.ts";
import type { Tied } from "./tied.ts";

/** What the bank says, and what is in suspense. Sums in minor units. */
export interface BankRows {
  /** By what it is a line of: the line's sum, below zero where money went out, and the book that has it. */
  readonly matches: ReadonlyMap<string, { readonly amount: number; readonly book: string }>;
  /** By organisation and currency: the days (ISO, inclusive) of which there are statements. */
  readonly days: ReadonlyMap<string, { readonly from: string; readonly to: string }>;
  readonly suspense: readonly Pick<
    SuspenseRow,
    "suspenseId" | "paymentId" | "amount" | "currency" | "status"
  >[];
}

/** What a posting moves at the bank, and the id of what it books; undefined where it is a line's by its making. */
const moveOf = ({ entries, offlineDonationId, disbursementId, payoutId, suspenseId, kind }: PostingRow) => {
  const own = entries.filter(({ account }) => account === accounts.bank);
  const id =
    offlineDonationId ??
    disbursementId ??
    payoutId ??
    (kind === "suspense-returned" ? suspenseId : undefined);
  if (own.length === 0 || id === undefined) return undefined;
  return { id, amount: totalOf(own, "debit") - totalOf(own, "credit") };
};

/**
 * Holds what a book posted to the bank against the bank's lines: what has one is of its sum; what has none lies outside the days
 * of which there are statements; and a line of something that was never posted is named.
 */
export const bank = (book: string, postings: readonly PostingRow[], { matches, days }: BankRows): Tied => {
  const posted = new Set<string>();
  const failed = new Set(
    postings.flatMap(({ kind, payoutId }) => (kind === "payout-failed" ? (payoutId ?? []) : [])),
  );
  // Of a payout nothing says to whose account it goes: it is missed where all have statements of its day.
  const ofAll = (currency: string) => {
    const own = [...days].filter(([account]) => account.endsWith(` ${currency}`)).map(([, range]) => range);
    const [from, to] = [
      own
        .map((range) => range.from)
        .toSorted()
        .at(-1),
      own.map((range) => range.to).toSorted()[0],
    ];
    return from === undefined || to === undefined ? undefined : { from, to };
  };
  let compared = 0;
  const differences: Difference[] = [];
  const differing = (id: string, says: number, should: number, currency?: string): void => {
    const row = bankMatchKey(id).pk;
    differences.push({ tie: "bank", book, row, figure: "line", says, should, currency });
  };
  for (const posting of postings) {
    const move = moveOf(posting);
    const { currency, occurredAt, under, payoutId } = posting;
    // A payout that came back is in the bank's statement twice, or not at all.
    if (!move || (payoutId !== undefined && failed.has(payoutId))) continue;
    posted.add(move.id);
    const line = matches.get(move.id);
    const known =
      payoutId === undefined ? days.get(`${under && organisationOf(under)} ${currency}`) : ofAll(currency);
    // Of a posting that somebody changed the time may be none; it is named by its chain.
    const time = Date.parse(occurredAt);
    const day = Number.isNaN(time) ? "" : countyDay(new Date(time));
    if (!line && !(known && known.from <= day && day <= known.to)) continue;
    compared += 1;
    if (line?.amount !== move.amount) differing(move.id, line?.amount ?? 0, move.amount, currency);
  }
  for (const [id, line] of matches)
    if (line.book === book && !posted.has(id)) {
      compared += 1;
      differing(id, line.amount, 0);
    }
  return { compared, differences };
};

/** What postings of some kinds add up to; those of the kind in `less` count against them. */
const sumOf = (postings: readonly PostingRow[], kinds: readonly string[], less?: string): number =>
  postings.reduce((sum, { kind, entries }) => {
    if (kind === less) return sum - totalOf(entries, "debit");
    return kinds.includes(kind) ? sum + totalOf(entries, "debit") : sum;
  }, 0);

/** Holds what is in suspense, and what became of it, against what was booked there. */
export const suspense = (book: string, postings: readonly PostingRow[], rows: BankRows["suspense"]): Tied => {
  if (book !== "suspense") return { compared: 0, differences: [] };
  const ofMoney = Map.groupBy(postings, ({ suspenseId }) => suspenseId ?? "");
  const ofPayment = Map.groupBy(postings, ({ paymentId }) => paymentId ?? "");
  const known = new Set(["", ...rows.map(({ suspenseId }) => suspenseId)]);
  const strays = [...ofMoney.keys()].filter((id) => !known.has(id));
  const of = (id: string) => ({ tie: "suspense", book, row: suspenseKey(id).pk }) as const;
  const differences = rows.flatMap(({ suspenseId, paymentId, amount, currency, status }): Difference[] => {
    const own = ofMoney.get(suspenseId) ?? [];
    const paid = paymentId === undefined ? [] : (ofPayment.get(paymentId) ?? []);
    const came = sumOf([...own, ...paid], ["gift"]);
    const gone = sumOf(own, ["suspense-allocated", "suspense-returned"]);
    const isSettled = status === "allocated" || status === "returned";
    const should = isSettled ? amount - sumOf(paid, ["refund"], "refund-failed") : 0;
    return [
      ...(came === amount
        ? []
        : [{ ...of(suspenseId), figure: "came" as const, says: amount, should: came, currency }]),
      ...(gone === should
        ? []
        : [{ ...of(suspenseId), figure: "gone" as const, says: should, should: gone, currency }]),
    ];
  });
  const unheld = strays.map((id): Difference => {
    const came = sumOf(ofMoney.get(id) ?? [], ["gift"]);
    return { ...of(id), figure: "came", says: 0, should: came };
  });
  return { compared: rows.length + strays.length, differences: [...differences, ...unheld] };
};
