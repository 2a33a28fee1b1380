import { nextDueAt } from "#shared/db/next-due-at.ts";
import type { Change } from "#shared/db/row.ts";
import type { Ids } from "#shared/values/ids.ts";
import type { DonationRow, PaidDonation } from "../../giving/rows.ts";
import type { InboxRow } from "../../inbox/rows.ts";
import { dueListOf, expiryOf, mostAttempts } from "../../inbox/rules/due.ts";
import { paymentKey, postingKey } from "../keys.ts";
import type { PaymentRow, Posting, PostingRow } from "../rows.ts";
import type { Decision, DonationMove, LedgerChange, LedgerState } from "./decide.ts";
import { shardOf } from "./fund.ts";
import { type FundChange, fundChangeOf } from "./posting.ts";

/** The fields of an inbox row after an attempt; those left out are removed. */
export type InboxMove = Pick<InboxRow, "status" | "attempts"> &
  Pick<Partial<InboxRow>, "outcome" | "due" | "dueAt" | "expiresAt">;

/** What is added to one shard of a fund. */
export interface FundAddition extends FundChange {
  readonly projectId: string;
  readonly currency: string;
  readonly shard: number;
}

/**
 * All that one event changes, written in one transaction. `row` is the row as it was read: the transaction fails if
 * it has changed since, and so it does for the version of `payment`.
 */
export interface Booking {
  readonly inbox: { readonly row: InboxRow; readonly move: InboxMove };
  readonly postings?: readonly PostingRow[];
  readonly fund?: FundAddition | undefined;
  /** The payment after the event. */
  readonly payment?: PaymentRow | undefined;
  readonly donation?:
    | {
        readonly row: DonationRow;
        readonly move: DonationMove;
        /** Of a paid gift: when, and whose list it stands in, which a guest's address fills only now. */
        readonly paid: Pick<PaidDonation, "paidAt" | "donorKey">;
      }
    | undefined;
  readonly change: Change;
}

/** An event with the decision on it and the state it was decided on. */
interface DecidedEvent {
  readonly row: InboxRow;
  /** The payment that the event is about, if any. */
  readonly paymentId: string | undefined;
  readonly state: LedgerState;
  readonly decision: Decision;
}

/** Tries an event again later, or leaves it to a person once it has been tried often enough. */
const laterMove = (row: InboxRow, status: "new" | "parked", outcome: string, now: Date): InboxMove => {
  const attempts = row.attempts + 1;
  if (attempts >= mostAttempts) return { status: "parked", attempts, outcome };
  const dueAt = nextDueAt(now, row.attempts);
  return { status, attempts, outcome, due: dueListOf(row.event.id), dueAt };
};

const inboxMove = ({ row, decision }: DecidedEvent, now: Date): InboxMove => {
  const { outcome } = decision;
  const attempts = row.attempts + 1;
  if (decision.kind === "parked") return { status: "parked", attempts, outcome };
  if (decision.kind !== "wait") return { status: "done", attempts, outcome, expiresAt: expiryOf(now) };
  return laterMove(row, "parked", outcome, now);
};

const reasonOf = (error: unknown): string => `failed: ${String(error).slice(0, 300)}`;

/** What is written where an event could not be decided or booked: it is tried again, with the reason kept. */
export const failedBooking = (row: InboxRow, error: unknown, now: Date): Booking => {
  const outcome = reasonOf(error);
  const { correlationId } = row.change;
  return {
    inbox: { row, move: laterMove(row, row.status === "new" ? "new" : "parked", outcome, now) },
    change: { by: "system", at: now.toISOString(), correlationId, why: outcome },
  };
};

const nextPayment = (payment: PaymentRow | undefined, paymentId: string, change: Change) => ({
  ...paymentKey(paymentId),
  paymentId,
  version: (payment?.version ?? 0) + 1,
  change,
});

/** The payment with this event added to those that wait for it. */
const paymentWithWaiting = (
  { row, state: { payment } }: DecidedEvent,
  paymentId: string,
  change: Change,
): PaymentRow => ({
  ...(payment ?? { status: "awaited" as const }),
  ...nextPayment(payment, paymentId, change),
  waiting: [...new Set(payment?.waiting).add(row.event.id)],
});

const postingRow = (
  posting: Posting,
  { row }: DecidedEvent,
  payment: NonNullable<LedgerChange["payment"]>,
  paymentId: string,
  ids: Ids,
  change: Change,
): PostingRow => ({
  ...postingKey(posting.key),
  ...posting,
  postingId: ids.derived("posting", posting.key),
  paymentId,
  donationId: payment.donationId,
  occurredAt: new Date(row.event.created * 1_000).toISOString(),
  under: payment.under,
  book: payment.projectId ?? "suspense",
  listed: `${change.at}#${posting.key}`,
  version: 1,
  change,
});

/** Undefined for money in suspense, which belongs to no fund. */
const fundAddition = (
  postings: readonly Posting[],
  projectId: string | undefined,
  paymentId: string,
): FundAddition | undefined => {
  const currency = postings[0]?.currency;
  if (projectId === undefined || currency === undefined) return undefined;
  return { projectId, currency, shard: shardOf(paymentId), ...fundChangeOf(postings) };
};

/** Turns a decision into the rows to write. */
export const bookingOf = (decided: DecidedEvent, ids: Ids, now: Date): Booking => {
  const { row, paymentId, state, decision } = decided;
  const at = now.toISOString();
  const change: Change = {
    by: "system",
    at,
    correlationId: row.change.correlationId,
    why: decision.outcome,
  };
  const booking: Booking = { inbox: { row, move: inboxMove(decided, now) }, change };
  if (decision.kind === "wait" && paymentId !== undefined) {
    return { ...booking, payment: paymentWithWaiting(decided, paymentId, change) };
  }
  if (decision.kind !== "write") return booking;

  const { payment, postings, donation: move } = decision;
  const { donation } = state;
  const moved = donation &&
    move && {
      row: donation,
      move,
      paid: {
        paidAt: "paidAt" in donation ? donation.paidAt : at,
        donorKey: donation.donorKey ?? donation.guestKey,
      },
    };
  if (!payment || paymentId === undefined) return { ...booking, donation: moved };
  return {
    ...booking,
    donation: moved,
    postings: postings.map((posting) => postingRow(posting, decided, payment, paymentId, ids, change)),
    fund: fundAddition(postings, payment.projectId, paymentId),
    payment: {
      ...payment,
      ...nextPayment(state.payment, paymentId, change),
      status: "booked",
      sk: "PAYMENT",
      waiting: [],
    },
  };
};
