import { nextDueAt } from "#shared/db/next-due-at.ts";
import type { Change } from "#shared/db/row.ts";
import type { Ids } from "#shared/values/ids.ts";
import type { Currency } from "#shared/values/money.ts";
import { countyDay } from "#shared/values/time.ts";
import type { DonationRow, PaidDonation } from "../../giving/rows.ts";
import { isPaid } from "../../giving/rules/donation-status.ts";
import { unnumbered } from "../../giving/rules/unnumbered.ts";
import { inboxIdOf } from "../../inbox/keys.ts";
import type { EventRow, InboxRow } from "../../inbox/rows.ts";
import { dueListOf, expiryOf, mostAttempts } from "../../inbox/rules/due.ts";
import { paymentKey, postingKey } from "../keys.ts";
import type { FundShard, PaymentRow, Posting, PostingRow } from "../rows.ts";
import { appended, type NewPosting, type ShardMove } from "./chain.ts";
import type { Decision, DonationMove, LedgerChange, LedgerState } from "./decide.ts";
import { emptyShard, shardOf } from "./fund.ts";
import { newSuspense } from "./suspense.ts";

/** The fields of an inbox row after an attempt; those left out are removed. */
export type InboxMove = Pick<InboxRow, "status" | "attempts"> &
  Pick<Partial<InboxRow>, "outcome" | "due" | "dueAt" | "expiresAt">;

/** A stored row as it was read: with version 0, none was stored. */
interface ReadRow {
  readonly pk: string;
  readonly sk: string;
  readonly version: number;
}

interface ShardChange {
  readonly row: FundShard;
  readonly move: ShardMove;
}

/**
 * All that an event or an instruction changes, written in one transaction. Each `row` is one as it was read: the
 * transaction fails if it has changed since, and so it does for the version of `payment`.
 */
export interface Booking {
  readonly inbox: { readonly row: InboxRow; readonly move: InboxMove };
  readonly postings?: readonly PostingRow[];
  readonly shard?: ShardChange | undefined;
  /** Further shards: of other currencies, and of another book to which money goes. */
  readonly shards?: readonly ShardChange[];
  /** Rows of other areas with the fields that change. */
  readonly moves?: readonly { readonly row: ReadRow; readonly move: object }[] | undefined;
  /** Rows on which the decision rests and that it leaves as they are. */
  readonly unchanged?: readonly ReadRow[];
  /** The payment after the event. */
  readonly payment?: PaymentRow | undefined;
  readonly donation?:
    | {
        readonly row: DonationRow;
        readonly move: DonationMove;
        /**
         * Of a paid gift: when, and whose list it stands in, which a guest's address fills only now; and, if it has
         * just been paid, that its acknowledgment has no number yet.
         */
        readonly paid: Pick<PaidDonation, "paidAt" | "donorKey" | "due" | "dueAt">;
      }
    | undefined;
  readonly change: Change;
  /** That the inbox row is to be taken up again at once: a step of it is done. */
  readonly again?: true;
}

/** An event with the decision on it and the state it was decided on. */
interface DecidedEvent {
  readonly row: EventRow;
  /** The payment that the event is about, if any. */
  readonly paymentId: string | undefined;
  readonly state: LedgerState;
  readonly decision: Decision;
  /** The shard to which its postings go; undefined if nothing was booked there yet, or nothing is posted. */
  readonly shard?: FundShard | undefined;
}

/** What a row of the inbox becomes once it has been dealt with. */
export const doneMove = (row: InboxRow, outcome: string, now: Date): InboxMove => ({
  status: "done",
  attempts: row.attempts + 1,
  outcome,
  expiresAt: expiryOf(now),
});

/** Tries an event again later, or leaves it to a person once it has been tried often enough. */
const laterMove = (row: InboxRow, status: "new" | "parked", outcome: string, now: Date): InboxMove => {
  const attempts = row.attempts + 1;
  if (attempts >= mostAttempts) return { status: "parked", attempts, outcome };
  const dueAt = nextDueAt(now, row.attempts);
  return { status, attempts, outcome, due: dueListOf(inboxIdOf(row.pk) ?? row.pk), dueAt };
};

/** What becomes of an event that is `done`, that waits for its payment, or that is left to a person. */
export const settledMove = (
  row: EventRow,
  kind: "done" | "wait" | "parked",
  outcome: string,
  now: Date,
): InboxMove => {
  if (kind === "parked") return { status: "parked", attempts: row.attempts + 1, outcome };
  return kind === "wait" ? laterMove(row, "parked", outcome, now) : doneMove(row, outcome, now);
};

const inboxMove = ({ row, decision }: DecidedEvent, now: Date): InboxMove =>
  settledMove(row, decision.kind === "write" ? "done" : decision.kind, decision.outcome, now);

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

/** The payment with an event added to those that wait for it. */
export const paymentWithWaiting = (
  row: EventRow,
  payment: PaymentRow | undefined,
  paymentId: string,
  change: Change,
): PaymentRow => ({
  ...(payment ?? { status: "awaited" as const }),
  ...nextPayment(payment, paymentId, change),
  waiting: [...new Set(payment?.waiting).add(row.event.id)],
});

const postingRow = (
  posting: Posting,
  { row, state: { asked } }: DecidedEvent,
  payment: NonNullable<LedgerChange["payment"]>,
  paymentId: string,
  ids: Ids,
  change: Change,
): NewPosting => ({
  ...postingKey(posting.key),
  ...posting,
  postingId: ids.derived("posting", posting.key),
  paymentId,
  donationId: payment.donationId,
  ...(asked ? { refundId: asked.refundId } : {}),
  occurredAt: new Date(row.event.created * 1_000).toISOString(),
  under: payment.under,
  book: payment.projectId ?? "suspense",
  source: "donated",
  version: 1,
  change,
});

/** The shard to which the postings of a decision on an event go; none if it posts nothing. */
export const shardOfDecision = (decision: Decision, paymentId: string | undefined): FundShard | undefined => {
  if (decision.kind !== "write" || paymentId === undefined) return undefined;
  const [posting] = decision.postings;
  const book = decision.payment?.projectId ?? "suspense";
  return posting && emptyShard({ book, source: "donated", currency: posting.currency }, shardOf(paymentId));
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
    return { ...booking, payment: paymentWithWaiting(row, state.payment, paymentId, change) };
  }
  if (decision.kind !== "write") return booking;

  const { payment, postings, donation: move } = decision;
  const { donation, asked } = state;
  const moved = donation &&
    move && {
      row: donation,
      move,
      paid: {
        paidAt: "paidAt" in donation ? donation.paidAt : at,
        donorKey: donation.donorKey ?? donation.guestKey,
        ...(isPaid(donation)
          ? { due: donation.due, dueAt: donation.dueAt }
          : unnumbered(donation.donationId, now)),
      },
    };
  if (!payment || paymentId === undefined) return { ...booking, donation: moved };
  const shard = decided.shard ?? shardOfDecision(decision, paymentId);
  const rows = postings.map((posting) => postingRow(posting, decided, payment, paymentId, ids, change));
  const { postings: placed, move: next } = shard ? appended(shard, rows) : { postings: [], move: undefined };
  const [first] = placed;
  const inSuspense = first?.book === "suspense" && first.kind === "gift";
  const arrived = {
    suspenseId: ids.derived("suspense", paymentId),
    from: "stripe" as const,
    amount: payment.amount,
    currency: payment.currency as Currency,
    on: countyDay(new Date(row.event.created * 1_000)),
    reference: paymentId,
    why: decision.outcome.replace("suspense: ", ""),
    paymentId,
    under: state.under,
  };
  const moves = [
    ...(asked && decision.asked ? [{ row: asked, move: decision.asked }] : []),
    ...(inSuspense ? [newSuspense(arrived, at)] : []),
  ];
  return {
    ...booking,
    ...(moves.length > 0 ? { moves } : {}),
    donation: moved,
    postings: placed,
    shard: shard && next && { row: shard, move: next },
    payment: {
      ...payment,
      ...nextPayment(state.payment, paymentId, change),
      status: "booked",
      sk: "PAYMENT",
      waiting: [],
    },
  };
};
