import type { Change } from "#shared/db/row.ts";
import { currencySchema } from "#shared/values/money.ts";
import { postingKey } from "../../books/keys.ts";
import type { BookedPayment, FundShard, PaymentRow, Posting } from "../../books/rows.ts";
import { type Booking, paymentWithWaiting, settledMove } from "../../books/rules/booking.ts";
import { shardNumbers, shardOf } from "../../books/rules/fund.ts";
import { placed, shardAmong } from "../../books/rules/placed.ts";
import {
  conversionPostings,
  disputeFeePosting,
  disputeLostPosting,
  disputePosting,
  disputeReinstatedPosting,
  fundChangeOf,
} from "../../books/rules/posting.ts";
import type { DonationRow } from "../../giving/rows.ts";
import { isPaid, statusAfterRefunds } from "../../giving/rules/donation-status.ts";
import type { EventRow } from "../../inbox/rows.ts";
import type { DisputeFact, DisputeMovement } from "../../stripe/rules/dispute-fact.ts";
import { deadlineList, disputeKey, disputesBook } from "../keys.ts";
import type { DisputeRow } from "../rows.ts";
import { furthest, isOpen, needsAnswer, warnAt } from "./status.ts";

/** An event about a dispute, with what it is decided on. */
export interface Disputed {
  readonly inbox: EventRow;
  readonly fact: DisputeFact;
  readonly dispute: DisputeRow | undefined;
  readonly payment: PaymentRow | undefined;
  readonly donation: DonationRow | undefined;
  /** All shards of the payment's book. */
  readonly shards: readonly FundShard[];
  readonly postingId: (key: string) => string;
  readonly now: Date;
}

/** What was taken by a dispute and is not back, in minor units. */
type Held = Pick<DisputeRow, "fund" | "shortfall" | "lost">;

interface Step {
  readonly held: Held;
  readonly postings: readonly Posting[];
}

/** The posting key of a dispute's loss. */
const lostKey = (disputeId: string): string => `${disputeId}/lost`;

/** A movement in the payment's currency, in minor units: below zero where money is taken. */
const inCurrency = ({ amount, currency }: DisputeMovement, fact: DisputeFact): number =>
  currency === fact.currency ? amount : Math.sign(amount) * fact.amount;

/** What a movement takes from the fund as far as it has it, or gives back to where it was taken from. */
const moved = (
  movement: DisputeMovement,
  fact: DisputeFact,
  account: string,
  held: Held,
  balance: number,
): Step => {
  const { transactionId: key, amount, fee, currency } = movement;
  const sum = inCurrency(movement, fact);
  const beside = [
    ...(currency === fact.currency
      ? []
      : conversionPostings(key, { amount: sum, currency: fact.currency }, { amount, currency })),
    ...(fee === 0 ? [] : [disputeFeePosting(`${key}/fee`, { amount: fee, currency })]),
  ];
  if (sum < 0) {
    const fund = Math.min(-sum, Math.max(0, balance));
    const taken = { fund, shortfall: -sum - fund };
    return {
      held: { ...held, fund: held.fund + fund, shortfall: held.shortfall + taken.shortfall },
      postings: [disputePosting(key, fact.currency, taken, account), ...beside],
    };
  }
  const fund = Math.min(sum, held.fund);
  const back = { fund, shortfall: sum - fund };
  return {
    held: { ...held, fund: held.fund - fund, shortfall: held.shortfall - back.shortfall },
    postings: [disputeReinstatedPosting(key, fact.currency, back, account, held.lost), ...beside],
  };
};

/** All that a dispute moved and that is not booked yet, and then that it is lost, if it is. */
const steps = (
  { fact, dispute, shards }: Disputed,
  payment: BookedPayment,
  isLost: boolean,
): Step & { readonly taken: boolean } => {
  const isNew = (key: string): boolean => !payment.booked.includes(key);
  const fresh = fact.movements
    .filter(({ transactionId }) => isNew(transactionId))
    .toSorted((a, b) => a.amount - b.amount);
  const own = shards.filter(({ currency, source }) => currency === fact.currency && source === "donated");
  let balance = own.reduce(
    (sum, { raised, refunded, disbursed, disputed }) => sum + raised - refunded - disbursed - disputed,
    0,
  );
  const { fund = 0, shortfall = 0, lost = false } = dispute ?? {};
  let held: Held = { fund, shortfall, lost };
  const postings: Posting[] = [];
  for (const movement of fresh) {
    const step = moved(movement, fact, payment.account, held, balance);
    balance -= fundChangeOf(step.postings).disputed;
    held = step.held;
    postings.push(...step.postings);
  }
  const left = held.fund + held.shortfall;
  const key = lostKey(fact.disputeId);
  if (isLost && left > 0 && isNew(key)) {
    postings.push(disputeLostPosting(key, { amount: left, currency: fact.currency }));
    held = { ...held, lost: true };
  }
  return { held, postings, taken: fresh.some(({ amount }) => amount < 0) };
};

/** The dispute after an event. */
const moveOf = (
  { fact, dispute, payment }: Disputed,
  held: Held,
  told: Pick<DisputeRow, "status" | "statusAt">,
) => {
  const booked = payment?.status === "booked" ? payment : undefined;
  const latest = told.statusAt === fact.at;
  const dueBy = fact.dueBy === null ? undefined : new Date(fact.dueBy * 1_000).toISOString();
  const answered = (dispute?.answered ?? false) || fact.answered;
  const deadline = latest ? dueBy : (dispute?.dueBy ?? dueBy);
  const isWatched = deadline !== undefined && needsAnswer(told.status) && !answered && !dispute?.noted;
  const warned = deadline === dispute?.dueBy ? dispute?.warnedAt : undefined;
  const openedAt = dispute?.openedAt ?? new Date(fact.at * 1_000).toISOString();
  return {
    disputeId: fact.disputeId,
    paymentId: fact.paymentId,
    donationId: booked?.donationId,
    projectId: booked?.projectId,
    under: booked?.under,
    amount: fact.amount,
    currency: currencySchema().parse(fact.currency),
    reason: fact.reason,
    ...told,
    ...held,
    dueBy: deadline,
    answered,
    noted: dispute?.noted,
    openedAt,
    book: disputesBook(booked?.under?.county ?? "suspense"),
    listed: `${openedAt}#${fact.disputeId}`,
    warnedAt: warned,
    ...(isWatched && warned === undefined
      ? { due: deadlineList, dueAt: warnAt(deadline) }
      : { due: undefined, dueAt: undefined }),
  };
};

/**
 * All that an event about a dispute changes. What the bank takes is held, from the fund as far as it has it and the rest from
 * the organisation; what it gives back returns to where it was taken from; what is lost leaves Stripe's account. Each movement
 * is booked once, by its own id, in whatever order the events come. Resolves also with the ids of the events that waited.
 */
export const bookingOfDispute = (
  disputed: Disputed,
): { readonly booking: Booking; readonly waiting: readonly string[] } => {
  const { inbox, fact, dispute, payment, donation, shards, now } = disputed;
  const at = now.toISOString();
  const change: Change = { by: "system", at, correlationId: inbox.change.correlationId, why: "dispute" };
  const settled = (kind: "done" | "wait" | "parked", outcome: string): Booking => ({
    inbox: { row: inbox, move: settledMove(inbox, kind, outcome, now) },
    change: { ...change, why: outcome },
  });
  const waitsFor = (outcome: string) => ({
    booking: {
      ...settled("wait", outcome),
      payment: paymentWithWaiting(inbox, payment, fact.paymentId, change),
    },
    waiting: [],
  });
  if (payment?.status !== "booked") return waitsFor("payment-not-known");
  const contradicts =
    payment.currency !== fact.currency ||
    fact.amount > payment.amount ||
    (dispute !== undefined && dispute.paymentId !== fact.paymentId);
  if (contradicts) return { booking: settled("parked", "contradiction"), waiting: [] };

  const told = furthest(dispute, { status: fact.status, statusAt: fact.at });
  const { held, postings, taken } = steps(disputed, payment, told.status === "lost");
  const before = (dispute?.fund ?? 0) + (dispute?.shortfall ?? 0);
  const isHeld = held.fund + held.shortfall;
  const takenNow = (payment.disputed ?? 0) + isHeld - before;
  if (payment.refunded + takenNow > payment.amount) return waitsFor("over-refund");
  if (held.fund < 0 || held.shortfall < 0)
    return { booking: settled("parked", "contradiction"), waiting: [] };

  const lostBefore = dispute?.lost ? before : 0;
  const lost = (payment.lost ?? 0) + (held.lost ? isHeld : 0) - lostBefore;
  const row = dispute ?? { ...disputeKey(fact.disputeId), version: 0 };
  const moves = [{ row, move: moveOf(disputed, held, told) }];
  const outcome = postings.length > 0 ? "booked" : isOpen(told.status) ? "noted" : told.status;
  if (postings.length === 0) return { booking: { ...settled("done", outcome), moves }, waiting: [] };

  const number = shardOf(fact.paymentId);
  const book = payment.projectId ?? "suspense";
  const fundIn = (currency: string) => ({ book, source: "donated", currency }) as const;
  const result = placed(
    postings.map((posting) => ({
      ...postingKey(posting.key),
      sk: "POSTING",
      ...posting,
      postingId: disputed.postingId(posting.key),
      paymentId: fact.paymentId,
      donationId: payment.donationId,
      disputeId: fact.disputeId,
      occurredAt: new Date(fact.at * 1_000).toISOString(),
      under: payment.under,
      book,
      source: "donated",
      version: 1,
      change,
    })),
    (currency) => shardAmong(shards, fundIn(currency), number),
  );
  const returned = payment.refunded + lost;
  const gift = donation && isPaid(donation) && payment.donationId !== undefined ? donation : undefined;
  return {
    booking: {
      ...settled("done", outcome),
      ...result,
      moves,
      // How much of it the fund has rests on all its shards.
      unchanged: taken
        ? shardNumbers
            .filter((other) => other !== number)
            .map((other) => shardAmong(shards, fundIn(fact.currency), other))
        : [],
      payment: {
        ...payment,
        disputed: takenNow,
        lost,
        booked: [...payment.booked, ...postings.map(({ key }) => key)],
        waiting: [],
        version: payment.version + 1,
        change,
      },
      donation:
        gift && gift.refunded !== returned
          ? {
              row: gift,
              move: {
                status: statusAfterRefunds(payment.amount, returned),
                refunded: returned,
                paymentId: payment.paymentId,
              },
              paid: { paidAt: gift.paidAt, donorKey: gift.donorKey ?? gift.guestKey },
            }
          : undefined,
    },
    waiting: payment.waiting,
  };
};
