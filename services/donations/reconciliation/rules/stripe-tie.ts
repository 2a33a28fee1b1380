import { postingKey } from "../../books/keys.ts";
import { type PostingRow, totalOf } from "../../books/rows.ts";
import { accounts, failedPayoutKey, failedRefundKey } from "../../books/rules/posting.ts";
import type { Movement } from "../../stripe/rules/movement.ts";
import type { Difference } from "../schemas.ts";

/** A posting that a movement has to have, and its sum in minor units, if that is known. */
interface Expected {
  readonly key: string;
  readonly amount?: number;
}

/** Where the sum of a movement stands in the books: undefined while it is still on its way, and not to be there. */
const postingOf = ({ type, transactionId, source }: Movement): string | undefined => {
  switch (type) {
    case "charge":
    case "payment":
      return source.paymentId ?? source.id;
    case "refund":
    case "payment_refund":
      return source.status === "succeeded" || source.status === "failed" ? source.id : undefined;
    case "refund_failure":
    case "payment_failure_refund":
      return failedRefundKey(source.id);
    case "payout":
      return source.status === "paid" || source.status === "failed" ? source.id : undefined;
    case "payout_failure":
      return failedPayoutKey(source.id);
    case "payout_cancel":
      return undefined;
    default:
      return transactionId;
  }
};

/** The key of a movement's fee: a payment's is the balance transaction itself, which has no other posting. */
const feeKeyOf = ({ type, transactionId }: Movement): string =>
  type === "charge" || type === "payment" ? transactionId : `${transactionId}/fee`;

/** The postings that a movement has to have; undefined while it is on its way. */
export const expectedOf = (movement: Movement): readonly Expected[] | undefined => {
  const key = postingOf(movement);
  if (key === undefined) return undefined;
  const amount = Math.abs(movement.amount);
  return [
    movement.converted ? { key } : { key, amount },
    ...(movement.converted ? [{ key: `${movement.transactionId}/into`, amount }] : []),
    ...(movement.fee === 0 ? [] : [{ key: feeKeyOf(movement), amount: Math.abs(movement.fee) }]),
  ];
};

/** What lies at Stripe by the books, by currency in minor units: what it holds, less what disputes took. */
export const heldAtStripe = (postings: readonly PostingRow[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { currency, entries } of postings)
    for (const { account, debit = 0, credit = 0 } of entries)
      if (account === accounts.clearing || account === accounts.hold)
        sums.set(currency, (sums.get(currency) ?? 0) + debit - credit);
  return sums;
};

/** What Stripe and the books say. */
export interface StripeState {
  readonly movements: readonly Movement[];
  /** The postings that they have to have, by key. */
  readonly postings: ReadonlyMap<string, Pick<PostingRow, "entries" | "book">>;
  /** By currency, in minor units: what Stripe says, and what the books say. */
  readonly balances: ReadonlyMap<string, number>;
  readonly books: ReadonlyMap<string, number>;
  /** Movements after this time (seconds since 1970) may not be booked yet. */
  readonly settledBy: number;
}

/** Holds each movement on Stripe's balance against its postings, and the whole balance against the books. */
export const tieStripe = ({ movements, postings, balances, books, settledBy }: StripeState) => {
  const differences: Difference[] = [];
  const onTheirWay = new Map<string, number>();
  let compared = 0;
  for (const movement of movements) {
    const expected = expectedOf(movement);
    const { currency, net, at, source } = movement;
    const isBooked = expected?.every(({ key }) => postings.has(key));
    if (!expected || (!isBooked && at > settledBy)) {
      onTheirWay.set(currency, (onTheirWay.get(currency) ?? 0) + net);
      continue;
    }
    compared += 1;
    for (const { key, amount } of expected) {
      const posting = postings.get(key);
      const of = {
        tie: "stripe",
        book: posting?.book ?? source.projectId ?? "",
        row: postingKey(key).pk,
      } as const;
      if (!posting) differences.push({ ...of, figure: "missing" });
      else if (amount !== undefined && totalOf(posting.entries, "debit") !== amount)
        differences.push({
          ...of,
          figure: "amount",
          says: totalOf(posting.entries, "debit"),
          should: amount,
          currency,
        });
    }
  }
  for (const currency of new Set([...balances.keys(), ...books.keys()])) {
    const says = books.get(currency) ?? 0;
    const should = (balances.get(currency) ?? 0) - (onTheirWay.get(currency) ?? 0);
    const of = { tie: "stripe", book: "", row: accounts.clearing, figure: "balance", currency } as const;
    if (says !== should) differences.push({ ...of, says, should });
  }
  return { compared, differences };
};
