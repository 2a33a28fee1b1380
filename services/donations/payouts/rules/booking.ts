import type { Change } from "#shared/db/row.ts";
import { countyDay } from "#shared/values/time.ts";
import { postingKey } from "../../books/keys.ts";
import type { FundShard } from "../../books/rows.ts";
import { type Booking, settledMove } from "../../books/rules/booking.ts";
import { emptyShard, shardOf } from "../../books/rules/fund.ts";
import { placed } from "../../books/rules/placed.ts";
import { failedPayoutPosting, payoutPosting } from "../../books/rules/posting.ts";
import type { EventRow } from "../../inbox/rows.ts";
import type { PayoutFact } from "../../stripe/rules/payout-fact.ts";
import type { PayoutStatus } from "../../stripe/schemas.ts";
import { payoutKey, payoutsBook, payoutsLedger } from "../keys.ts";
import type { PayoutRow } from "../rows.ts";

/** An event about a payout, with what it is decided on. */
export interface PaidOut {
  readonly inbox: EventRow;
  readonly fact: PayoutFact;
  readonly payout: PayoutRow | undefined;
  /** The shard of the payout, as it was read. */
  readonly shard: FundShard | undefined;
  readonly postingId: (key: string) => string;
  readonly now: Date;
}

/** How far each state is: a payout that arrived may come back, one that came back is over. */
const places: Readonly<Record<PayoutStatus, number>> = {
  pending: 1,
  in_transit: 2,
  paid: 3,
  failed: 4,
  canceled: 4,
};

/** What of a payout is booked in a state: that it arrived, and that it came back. What failed is booked both ways, so that any order of its events ends in the same books. */
const bookedIn = (status: PayoutStatus | undefined): 0 | 1 | 2 => {
  if (status === "failed") return 2;
  return status === "paid" ? 1 : 0;
};

/** The shard that gets a payout's postings, empty. */
export const shardOfPayout = ({ payoutId, currency }: Pick<PayoutFact, "payoutId" | "currency">): FundShard =>
  emptyShard({ book: payoutsLedger, source: "donated", currency }, shardOf(payoutId));

/** All that an event about a payout changes: its row, and once it has arrived, that the bank has what Stripe held. */
export const bookingOfPayout = ({ inbox, fact, payout, shard, postingId, now }: PaidOut): Booking => {
  const at = now.toISOString();
  const change: Change = { by: "system", at, correlationId: inbox.change.correlationId, why: "payout" };
  const settled = (kind: "done" | "parked", outcome: string): Booking => ({
    inbox: { row: inbox, move: settledMove(inbox, kind, outcome, now) },
    change: { ...change, why: outcome },
  });
  const { payoutId, amount, currency } = fact;
  if (payout && (payout.amount !== amount || payout.currency !== currency))
    return settled("parked", "contradiction");
  if (payout && places[payout.status] >= places[fact.status]) return settled("done", "known-already");
  const arrivesOn = countyDay(new Date(fact.arrivesAt * 1_000));
  const moves = [
    {
      row: payout ?? { ...payoutKey(payoutId), version: 0 },
      move: {
        payoutId,
        amount,
        currency,
        status: fact.status,
        arrivesOn,
        book: payoutsBook,
        listed: `${arrivesOn}#${payoutId}`,
      },
    },
  ];
  const steps = [payoutPosting(payoutId, fact), failedPayoutPosting(payoutId, fact)];
  const postings = steps.slice(bookedIn(payout?.status), bookedIn(fact.status));
  if (postings.length === 0) return { ...settled("done", fact.status), moves };
  const target = shard ?? shardOfPayout(fact);
  return {
    ...settled("done", "booked"),
    ...placed(
      postings.map((posting) => ({
        ...postingKey(posting.key),
        sk: "POSTING",
        ...posting,
        postingId: postingId(posting.key),
        payoutId,
        occurredAt: new Date(fact.at * 1_000).toISOString(),
        book: payoutsLedger,
        source: "donated",
        version: 1,
        change,
      })),
      () => target,
    ),
    moves,
  };
};
