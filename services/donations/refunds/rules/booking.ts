import type { Change } from "#shared/db/row.ts";
import { postingKey } from "../../books/keys.ts";
import type { BookedPayment, FundShard, Posting } from "../../books/rows.ts";
import { type Booking, doneMove } from "../../books/rules/booking.ts";
import { fundFigures, shardNumbers, shardOf } from "../../books/rules/fund.ts";
import { placed, shardAmong } from "../../books/rules/placed.ts";
import { refundReturnedPosting, refundSetAsidePosting } from "../../books/rules/posting.ts";
import type { InstructionRow } from "../../inbox/rows.ts";
import { dueListOf, firstDueAt } from "../../inbox/rules/due.ts";
import type { RefundRow } from "../rows.ts";
import { brokenRule } from "./broken-rule.ts";

/** The instruction to give money back, with what it is decided on. */
export interface Instructed {
  readonly inbox: InstructionRow;
  readonly row: RefundRow;
  readonly payment: BookedPayment;
  /** All shards of the payment's book. */
  readonly shards: readonly FundShard[];
  /** What Stripe answered, once it was asked. */
  readonly answer: { readonly stripeRefundId: string } | { readonly refusedFor: string } | undefined;
  readonly postingId: (key: string) => string;
  readonly now: Date;
}

const changeOf = ({ inbox, now }: Instructed, why: string): Change => ({
  by: "system",
  at: now.toISOString(),
  correlationId: inbox.change.correlationId,
  why,
});

const settled = (instructed: Instructed, outcome: string, move?: object): Booking => ({
  inbox: { row: instructed.inbox, move: doneMove(instructed.inbox, outcome, instructed.now) },
  ...(move ? { moves: [{ row: instructed.row, move }] } : {}),
  change: changeOf(instructed, outcome),
});

const fundOf = ({ projectId, currency }: RefundRow) =>
  ({ book: projectId, source: "donated", currency }) as const;

/** A posting about the refund in its place, with the payment after it: so much more, or less, is on its way. */
const posted = (instructed: Instructed, posting: Posting, sign: 1 | -1, why: string) => {
  const { row, payment, shards, now } = instructed;
  const change = changeOf(instructed, why);
  const number = shardOf(payment.paymentId);
  return {
    ...placed(
      [
        {
          ...postingKey(posting.key),
          sk: "POSTING",
          ...posting,
          postingId: instructed.postingId(posting.key),
          paymentId: payment.paymentId,
          donationId: row.donationId,
          refundId: row.refundId,
          occurredAt: now.toISOString(),
          under: payment.under,
          book: row.projectId,
          source: "donated",
          version: 1,
          change,
        },
      ],
      () => shardAmong(shards, fundOf(row), number),
    ),
    payment: {
      ...payment,
      refunding: (payment.refunding ?? 0) + sign * row.amount,
      booked: [...payment.booked, posting.key],
      version: payment.version + 1,
      change,
    },
  };
};

/** Sets the money aside, on condition that payment and fund are as they were judged; the instruction is then taken up again. */
const setAside = (instructed: Instructed): Booking => {
  const { inbox, row, payment, shards, now } = instructed;
  const balance = fundFigures(shards, fundOf(row)).balance.amount;
  const broken = brokenRule(payment, balance, row.amount);
  if (broken) return settled(instructed, `refused: ${broken}`, { status: "refused", refusedFor: broken });
  const posting = refundSetAsidePosting(row.refundId, row, payment.account);
  const number = shardOf(payment.paymentId);
  const { due, dueAt } = { due: dueListOf(`${row.refundId}/refund`), dueAt: firstDueAt(now) };
  return {
    inbox: {
      row: inbox,
      move: { status: "new", attempts: inbox.attempts, outcome: "set-aside", due, dueAt },
    },
    ...posted(instructed, posting, 1, "set-aside"),
    moves: [{ row, move: { status: "sending", held: true, heldAt: now.toISOString() } }],
    unchanged: shardNumbers
      .filter((other) => other !== number)
      .map((other) => shardAmong(shards, fundOf(row), other)),
    change: changeOf(instructed, "set-aside"),
    again: true,
  };
};

/**
 * All that the instruction to give money back changes. First its money is set aside; then Stripe is asked, and what Stripe does
 * not take returns to the fund. Whatever breaks off between, the same instruction goes on from there.
 */
export const bookingOfRefund = (instructed: Instructed): Booking => {
  const { row, payment, answer } = instructed;
  if (row.status === "booking") return setAside(instructed);
  if (row.status !== "sending" || !answer) return settled(instructed, "settled-already");
  if ("stripeRefundId" in answer)
    return settled(instructed, "sent", { status: "sent", stripeRefundId: answer.stripeRefundId });
  return {
    ...settled(instructed, `refused: ${answer.refusedFor}`, {
      status: "failed",
      held: false,
      refusedFor: answer.refusedFor,
    }),
    ...posted(instructed, refundReturnedPosting(row.refundId, row, payment.account), -1, "returned"),
  };
};
