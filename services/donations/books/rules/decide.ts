import type { Oversight } from "#shared/published/events/projects.ts";
import type { DonationRow, PaidDonation } from "../../giving/rows.ts";
import { isPaid, mayBecome, statusAfterRefunds } from "../../giving/rules/donation-status.ts";
import type { PaymentFact } from "../../stripe/rules/fact.ts";
import { type BookedPayment, type PaymentRow, type Posting, totalOf } from "../rows.ts";
import {
  accounts,
  failedRefundKey,
  failedRefundPosting,
  feePosting,
  giftPosting,
  refundPosting,
} from "./posting.ts";

/** A refund that was begun here, as its area keeps it. `held`: its money lies in the account of pending refunds. */
export interface AskedRefund {
  readonly pk: string;
  readonly sk: string;
  readonly version: number;
  readonly refundId: string;
  readonly paymentId: string;
  /** In minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly held: boolean;
}

/** How a refund that was begun here has ended. */
export interface AskedMove {
  readonly status: "succeeded" | "failed";
  readonly held: false;
  readonly stripeRefundId: string;
}

/** The part of the ledger that an event is decided on. */
export interface LedgerState {
  /** The payment that the event is about. */
  readonly payment: PaymentRow | undefined;
  /** The gift that the payment names, else the one that the event names. */
  readonly donation: DonationRow | undefined;
  /** The project that the event names. */
  readonly projectId: string | undefined;
  /** Under whom the gift's project is now. */
  readonly under?: Oversight | undefined;
  /** Of a refund that was begun here: its row. */
  readonly asked?: AskedRefund | undefined;
  /** Of a refund: what is booked under its id. */
  readonly refunded?: Pick<Posting, "currency" | "entries"> | undefined;
}

/** The payment after an event. Its key, version and the like are added when the row is made (booking.ts). */
type PaymentState = Pick<BookedPayment, "account" | "amount" | "currency" | "refunded" | "booked"> &
  Partial<Pick<BookedPayment, "refunding" | "disputed" | "lost" | "donationId" | "projectId" | "under">>;

/** The fields of a gift that an event changes. */
export type DonationMove = (
  | { readonly status: "failed" | "expired" }
  | Pick<PaidDonation, "status" | "refunded" | "paymentId">
) &
  Pick<DonationRow, "sponsorship">;

/** Postings with the payment after them, the next state of the gift, or both; all or nothing is written. */
export interface LedgerChange {
  readonly kind: "write";
  readonly outcome: string;
  readonly postings: readonly Posting[];
  readonly payment?: PaymentState;
  readonly donation?: DonationMove;
  readonly asked?: AskedMove;
}

/** What follows from an event: nothing (`done`), it waits for its payment, a person looks at it, or it is booked. */
export type Decision = { readonly kind: "done" | "wait" | "parked"; readonly outcome: string } | LedgerChange;

const done = (outcome: string): Decision => ({ kind: "done", outcome });
const wait = (outcome: string): Decision => ({ kind: "wait", outcome });
const parked = (outcome: string): Decision => ({ kind: "parked", outcome });

/** Asks Stripe for its fee of a balance transaction, in minor units; currency in capitals. */
type FeeOf = (transactionId: string) => Promise<{ readonly amount: number; readonly currency: string }>;

type FactOf<Kind extends PaymentFact["kind"]> = Extract<PaymentFact, { kind: Kind }>;

/** Why a payment does not match its gift's intent; undefined if it does. */
const mismatch = (fact: FactOf<"payment">, { donation, projectId }: LedgerState): string | undefined => {
  if (!donation) return "no-intent";
  if (donation.amount !== fact.amount) return "amount";
  if (donation.currency !== fact.currency) return "currency";
  if (donation.projectId !== projectId) return "project";
  return isPaid(donation) ? "paid-already" : undefined;
};

/** The outcome says so if the checkout had failed or expired before the money came. */
const bookedOutcome = ({ status }: DonationRow): string =>
  status === "pending" ? "booked" : `booked-after-${status}`;

const decidePayment = (fact: FactOf<"payment">, state: LedgerState): Decision => {
  const { payment, donation } = state;
  if (payment?.status === "booked") {
    const isSame = payment.amount === fact.amount && payment.currency === fact.currency;
    return isSame ? done("booked-already") : parked("contradiction");
  }
  const reason = mismatch(fact, state);
  const gift = reason === undefined ? donation : undefined;
  const account = gift ? accounts.fund(gift.projectId) : accounts.suspense;
  const { paymentId, amount, currency } = fact;
  return {
    kind: "write",
    outcome: gift ? bookedOutcome(gift) : `suspense: ${reason}`,
    postings: [giftPosting(paymentId, fact, account)],
    payment: {
      account,
      amount,
      currency,
      refunded: 0,
      booked: [paymentId],
      ...(gift ? { donationId: gift.donationId, projectId: gift.projectId, under: state.under } : {}),
    },
    ...(gift ? { donation: { status: "paid", refunded: 0, paymentId } } : {}),
  };
};

/** Whether the money of a refund that was begun here is another's than the event says. */
const contradictsAsked = (asked: AskedRefund, { paymentId, amount, currency }: FactOf<"refund">): boolean =>
  asked.paymentId !== paymentId || asked.amount !== amount || asked.currency !== currency;

/** A failed refund is booked both ways, out and back, whichever of its events comes first. */
const decideRefund = (
  fact: FactOf<"refund">,
  { payment, donation, asked, refunded: before }: LedgerState,
): Decision => {
  if (payment?.status !== "booked") return wait("payment-not-known");
  if (payment.currency !== fact.currency) return parked("contradiction");
  if (asked && contradictsAsked(asked, fact)) return parked("contradiction");
  const { refundId, amount, failed } = fact;
  const isNew = (key: string): boolean => !payment.booked.includes(key);
  const goesOut = isNew(refundId);
  if (!goesOut) {
    if (before === undefined) throw new Error(`the posting of ${refundId} was not found`);
    if (totalOf(before.entries, "debit") !== amount) return parked("contradiction");
  }
  const comesBack = failed && isNew(failedRefundKey(refundId));
  if (!goesOut && !comesBack) return done("booked-already");
  const isHeld = asked?.held ?? false;
  const refunded = payment.refunded + (goesOut ? amount : 0) - (comesBack ? amount : 0);
  const refunding = (payment.refunding ?? 0) - (isHeld ? amount : 0);
  if (refunded + refunding + (payment.disputed ?? 0) > payment.amount) return wait("over-refund");
  if (refunded < 0) return parked("contradiction");
  const from = isHeld ? accounts.refundsPending : payment.account;
  const postings = [
    ...(goesOut ? [refundPosting(refundId, fact, from)] : []),
    ...(comesBack ? [failedRefundPosting(refundId, fact, payment.account)] : []),
  ];
  const booked = [...payment.booked, ...postings.map(({ key }) => key)];
  const returned = refunded + (payment.lost ?? 0);
  const status = statusAfterRefunds(payment.amount, returned);
  return {
    kind: "write",
    outcome: "booked",
    postings,
    payment: { ...payment, refunded, booked, ...(isHeld ? { refunding } : {}) },
    ...(donation && payment.donationId
      ? { donation: { status, refunded: returned, paymentId: payment.paymentId } }
      : {}),
    ...(asked
      ? { asked: { status: failed ? "failed" : "succeeded", held: false, stripeRefundId: refundId } }
      : {}),
  };
};

const decideFee = async (
  { transactionId }: FactOf<"fee">,
  { payment }: LedgerState,
  feeOf: FeeOf,
): Promise<Decision> => {
  if (payment?.status !== "booked") return wait("payment-not-known");
  if (payment.booked.includes(transactionId)) return done("booked-already");
  const fee = await feeOf(transactionId);
  if (fee.amount === 0) return done("no-fee");
  return {
    kind: "write",
    outcome: "booked",
    postings: [feePosting(transactionId, fee)],
    payment: { ...payment, booked: [...payment.booked, transactionId] },
  };
};

const decideClosed = ({ status }: FactOf<"closed">, { donation }: LedgerState): Decision => {
  if (!donation) return done("no-intent");
  return mayBecome(donation.status, status)
    ? { kind: "write", outcome: status, postings: [], donation: { status } }
    : done("overtaken");
};

/**
 * Decides what follows from an event. Given the ledger's state at the time, any order of a payment's events, any of
 * them repeated, ends in the same books.
 * @param feeOf asks Stripe for a fee, only if it is to be booked
 * @throws what `feeOf` throws
 */
export const decide = async (fact: PaymentFact, state: LedgerState, feeOf: FeeOf): Promise<Decision> => {
  switch (fact.kind) {
    case "ignored":
      return done(fact.why);
    case "unclear":
      return parked(fact.why);
    case "payment":
      return decidePayment(fact, state);
    case "refund":
      return decideRefund(fact, state);
    case "fee":
      return decideFee(fact, state, feeOf);
    case "closed":
      return decideClosed(fact, state);
  }
};
