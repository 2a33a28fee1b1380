import type { Platform } from "#shared/platform/platform.ts";
import type { PosterDeps } from "../books/deps.ts";
import type { LedgerStore } from "../books/store.ts";
import { subjectOf } from "../inbox/rows.ts";
import type { Payments } from "../stripe/deps.ts";
import { bookingOfRefund } from "./rules/booking.ts";
import type { RefundStore } from "./store.ts";

interface Deps extends Pick<Platform, "clock" | "ids"> {
  readonly ledger: Pick<LedgerStore, "findPayment" | "findFunds">;
  readonly refunds: Pick<RefundStore, "find">;
  readonly payments: Pick<Payments, "refund">;
}

/** Hours for which Stripe keeps an Idempotency-Key, less one. */
const keptMs = 23 * 60 * 60_000;

/**
 * What the poster decides on a refund by: the state just read, and Stripe's answer once the money is set aside.
 * @throws Error if what it names is not there; Stripe's error where it is to be asked again later
 */
export const bookRefund =
  ({ ledger, refunds, payments, clock, ids }: Deps): PosterDeps["bookingOfInstruction"] =>
  async (inbox) => {
    const refundId = subjectOf(inbox.instruction);
    const row = await refunds.find(refundId);
    const payment = row && (await ledger.findPayment(row.paymentId));
    if (!row || payment?.status !== "booked") throw new Error(`${refundId} was not found`);
    const { paymentId, amount, stripeKey } = row;
    const now = clock();
    const lookUp = now.getTime() - Date.parse(row.heldAt ?? now.toISOString()) > keptMs;
    const answer =
      row.status === "sending"
        ? await payments.refund({ refundId, paymentId, amount, stripeKey, lookUp })
        : undefined;
    return bookingOfRefund({
      inbox,
      row,
      payment,
      shards: await ledger.findFunds(row.projectId),
      answer,
      postingId: (key) => ids.derived("posting", key),
      now,
    });
  };
