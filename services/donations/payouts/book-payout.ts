import type { Platform } from "#shared/platform/platform.ts";
import type { Booking } from "../books/rules/booking.ts";
import type { LedgerStore } from "../books/store.ts";
import type { EventRow } from "../inbox/rows.ts";
import type { PayoutFact } from "../stripe/rules/payout-fact.ts";
import { bookingOfPayout, shardOfPayout } from "./rules/booking.ts";
import type { PayoutStore } from "./store.ts";

interface Deps extends Pick<Platform, "clock" | "ids"> {
  readonly ledger: Pick<LedgerStore, "findShard">;
  readonly payouts: Pick<PayoutStore, "find">;
}

/** What the poster decides on an event about a payout by: the state just read. */
export const bookPayout =
  ({ ledger, payouts, clock, ids }: Deps) =>
  async (
    inbox: EventRow,
    fact: PayoutFact,
  ): Promise<{ readonly booking: Booking; readonly waiting: readonly string[] }> => {
    const [payout, shard] = await Promise.all([
      payouts.find(fact.payoutId),
      ledger.findShard(shardOfPayout(fact)),
    ]);
    const postingId = (key: string): string => ids.derived("posting", key);
    return { booking: bookingOfPayout({ inbox, fact, payout, shard, postingId, now: clock() }), waiting: [] };
  };
