import type { Change } from "#shared/db/row.ts";
import type { Ids } from "#shared/values/ids.ts";
import { dueListOf, expiryOf, type InboxRow, nextDueAt } from "../../stripe/rows.ts";
import type { PaymentRow } from "../rows.ts";
import { type Booking, type FundAddition, type InboxMove, paymentKey, postingKey } from "../store.ts";
import type { Decision, Standing, Written } from "./decide.ts";
import { fundChangeOf, type Posting, type PostingRow, shardOf } from "./posting.ts";

interface Decided {
  readonly row: InboxRow;
  /** The payment that the event is about, if it is about one. */
  readonly paymentId: string | undefined;
  readonly standing: Standing;
  readonly decision: Decision;
}

const inboxMove = ({ row, decision }: Decided, now: Date): InboxMove => {
  const { outcome } = decision;
  const attempts = row.attempts + 1;
  if (decision.kind === "parked") return { status: "parked", attempts, outcome };
  if (decision.kind !== "wait") return { status: "done", attempts, outcome, expiresAt: expiryOf(now) };
  const dueAt = nextDueAt(now, row.attempts);
  return { status: "parked", attempts, outcome, due: dueListOf(row.event.id), dueAt };
};

const nextPayment = (payment: PaymentRow | undefined, paymentId: string, change: Change) => ({
  ...paymentKey(paymentId),
  paymentId,
  version: (payment?.version ?? 0) + 1,
  change,
});

/** The payment with an event more that waits for it. */
const awaited = ({ row, standing: { payment } }: Decided, paymentId: string, change: Change): PaymentRow => ({
  ...(payment ?? { status: "awaited" as const }),
  ...nextPayment(payment, paymentId, change),
  waiting: [...new Set(payment?.waiting).add(row.event.id)],
});

const postingRow = (
  posting: Posting,
  decided: Decided,
  payment: NonNullable<Written["payment"]>,
  paymentId: string,
  ids: Ids,
  change: Change,
): PostingRow => ({
  ...postingKey(posting.key),
  ...posting,
  postingId: ids.derived("posting", posting.key),
  paymentId,
  donationId: payment.donationId,
  occurredAt: new Date(decided.row.event.created * 1_000).toISOString(),
  book: payment.projectId ?? "suspense",
  listed: `${change.at}#${posting.key}`,
  version: 1,
  change,
});

const addition = (
  postings: readonly Posting[],
  projectId: string | undefined,
  paymentId: string,
): FundAddition | undefined => {
  const currency = postings[0]?.currency;
  if (projectId === undefined || currency === undefined) return undefined;
  return { projectId, currency, shard: shardOf(paymentId), ...fundChangeOf(postings) };
};

/** The rows that a decision leads to, each following on the one that was read. */
export const bookingOf = (decided: Decided, ids: Ids, now: Date): Booking => {
  const { row, paymentId, standing, decision } = decided;
  const at = now.toISOString();
  const { correlationId } = row.change;
  const change: Change = { by: "system", at, correlationId, why: decision.outcome };
  const booking: Booking = { inbox: { row, move: inboxMove(decided, now) }, change };
  if (decision.kind === "wait" && paymentId !== undefined) {
    return { ...booking, payment: awaited(decided, paymentId, change) };
  }
  if (decision.kind !== "write") return booking;

  const { donation } = standing;
  const move = decision.donation;
  const moved = donation &&
    move && { row: donation, move, paidAt: "paidAt" in donation ? donation.paidAt : at };
  const { payment, postings } = decision;
  if (!payment || paymentId === undefined) return { ...booking, donation: moved };
  return {
    ...booking,
    donation: moved,
    postings: postings.map((posting) => postingRow(posting, decided, payment, paymentId, ids, change)),
    fund: addition(postings, payment.projectId, paymentId),
    payment: {
      ...payment,
      ...nextPayment(standing.payment, paymentId, change),
      status: "booked",
      sk: "PAYMENT",
      waiting: [],
    },
  };
};
