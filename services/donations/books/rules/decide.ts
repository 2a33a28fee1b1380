import {
  type DonationRow,
  isPaid,
  mayBecome,
  type PaidDonation,
  statusAfterRefunds,
} from "../../giving/rows.ts";
import type { Fact } from "../../stripe/rules/fact.ts";
import type { BookedPayment, PaymentRow } from "../rows.ts";
import {
  accounts,
  failedRefundKey,
  failedRefundPosting,
  feePosting,
  giftPosting,
  type Posting,
  refundPosting,
} from "./posting.ts";

/** What stands when an event is decided on. */
export interface Standing {
  readonly payment: PaymentRow | undefined;
  /** The gift that the payment, or else the event, names. */
  readonly donation: DonationRow | undefined;
  /** The project that the event names. */
  readonly projectId: string | undefined;
}

type PaymentState = Pick<BookedPayment, "account" | "amount" | "currency" | "refunded" | "booked"> &
  Partial<Pick<BookedPayment, "donationId" | "projectId">>;

/** What becomes of a gift; the rest of its row stays. */
export type DonationMove =
  | { readonly status: "failed" | "expired" }
  | Pick<PaidDonation, "status" | "refunded" | "paymentId">;

/** Postings with the state of the payment after them, the gift's next state, or both; all or nothing is written. */
export interface Written {
  readonly kind: "write";
  readonly outcome: string;
  readonly postings: readonly Posting[];
  readonly payment?: PaymentState;
  readonly donation?: DonationMove;
}

/** What follows from an event: it is done with, waits for its payment, is left to a person, or changes the books. */
export type Decision = { readonly kind: "done" | "wait" | "parked"; readonly outcome: string } | Written;

const done = (outcome: string): Decision => ({ kind: "done", outcome });

const stateOf = ({
  account,
  amount,
  currency,
  refunded,
  booked,
  donationId,
  projectId,
}: BookedPayment): PaymentState => ({
  account,
  amount,
  currency,
  refunded,
  booked,
  donationId,
  projectId,
});

type Payment = Extract<Fact, { kind: "payment" }>;

/** Why a payment is not the one that its gift asked for; undefined where it is. */
const mismatch = (fact: Payment, { donation, projectId }: Standing): string | undefined => {
  if (!donation) return "no-intent";
  if (donation.amount !== fact.amount) return "amount";
  if (donation.currency !== fact.currency) return "currency";
  if (donation.projectId !== projectId) return "project";
  return isPaid(donation) ? "paid-already" : undefined;
};

/** Money that came after its checkout had failed or ended is noted. */
const bookedOutcome = ({ status }: DonationRow): string =>
  status === "pending" ? "booked" : `booked-after-${status}`;

const decidePayment = (fact: Payment, standing: Standing): Decision => {
  const { payment, donation } = standing;
  if (payment?.status === "booked") {
    const same = payment.amount === fact.amount && payment.currency === fact.currency;
    return same ? done("booked-already") : { kind: "parked", outcome: "contradiction" };
  }
  const why = mismatch(fact, standing);
  const gift = why === undefined ? donation : undefined;
  const account = gift ? accounts.fund(gift.projectId) : accounts.suspense;
  const { paymentId, amount, currency } = fact;
  return {
    kind: "write",
    outcome: gift ? bookedOutcome(gift) : `suspense: ${why}`,
    postings: [giftPosting(paymentId, fact, account)],
    payment: {
      account,
      amount,
      currency,
      refunded: 0,
      booked: [paymentId],
      ...(gift ? { donationId: gift.donationId, projectId: gift.projectId } : {}),
    },
    ...(gift ? { donation: { status: "paid", refunded: 0, paymentId } } : {}),
  };
};

/** A refund that failed went out and came back: both are booked, whichever of its events comes first. */
const decideRefund = (fact: Extract<Fact, { kind: "refund" }>, { payment, donation }: Standing): Decision => {
  if (payment?.status !== "booked") return { kind: "wait", outcome: "payment-not-known" };
  if (payment.currency !== fact.currency) return { kind: "parked", outcome: "contradiction" };
  const { refundId, amount, failed } = fact;
  const isNew = (key: string): boolean => !payment.booked.includes(key);
  const out = isNew(refundId);
  const back = failed && isNew(failedRefundKey(refundId));
  if (!out && !back) return done("booked-already");
  const refunded = payment.refunded + (out ? amount : 0) - (back ? amount : 0);
  if (refunded > payment.amount) return { kind: "wait", outcome: "over-refund" };
  const postings = [
    ...(out ? [refundPosting(refundId, fact, payment.account)] : []),
    ...(back ? [failedRefundPosting(refundId, fact, payment.account)] : []),
  ];
  const booked = [...payment.booked, ...postings.map(({ key }) => key)];
  const status = statusAfterRefunds(payment.amount, refunded);
  return {
    kind: "write",
    outcome: "booked",
    postings,
    payment: { ...stateOf(payment), refunded, booked },
    ...(donation && payment.donationId
      ? { donation: { status, refunded, paymentId: payment.paymentId } }
      : {}),
  };
};

/** Stripe's price of a payment, as its balance transaction says. */
export type FeeOf = (
  transactionId: string,
) => Promise<{ readonly amount: number; readonly currency: string }>;

const decideFee = async (
  { transactionId }: Extract<Fact, { kind: "fee" }>,
  { payment }: Standing,
  feeOf: FeeOf,
): Promise<Decision> => {
  if (payment?.status !== "booked") return { kind: "wait", outcome: "payment-not-known" };
  if (payment.booked.includes(transactionId)) return done("booked-already");
  const fee = await feeOf(transactionId);
  if (fee.amount === 0) return done("no-fee");
  return {
    kind: "write",
    outcome: "booked",
    postings: [feePosting(transactionId, fee)],
    payment: { ...stateOf(payment), booked: [...payment.booked, transactionId] },
  };
};

const decideClosed = (status: "failed" | "expired", { donation }: Standing): Decision => {
  if (!donation) return done("no-intent");
  return mayBecome(donation.status, status)
    ? { kind: "write", outcome: status, postings: [], donation: { status } }
    : done("overtaken");
};

/**
 * What follows from an event, given what stands: decided anew whenever that has changed meanwhile, so that any order
 * of a payment's events, with any of them repeated, ends in the same books. Raises what `feeOf` raises.
 */
export const decide = async (fact: Fact, standing: Standing, feeOf: FeeOf): Promise<Decision> => {
  switch (fact.kind) {
    case "ignored":
      return done(fact.why);
    case "unclear":
      return { kind: "parked", outcome: fact.why };
    case "payment":
      return decidePayment(fact, standing);
    case "refund":
      return decideRefund(fact, standing);
    case "fee":
      return decideFee(fact, standing, feeOf);
    case "closed":
      return decideClosed(fact.status, standing);
  }
};
