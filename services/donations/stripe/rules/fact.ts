import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { KeptEvent } from "../../inbox/rows.ts";
import { type DisputeFact, disputeFactOf } from "./dispute-fact.ts";
import { type PayoutFact, payoutFactOf } from "./payout-fact.ts";
import {
  stripeAmountSchema as amount,
  stripeCurrencySchema as currency,
  stripeIdSchema as id,
} from "./values.ts";

/** What is decided by the ledger's state, of a payment. `closed` is a checkout that was not paid. */
export type PaymentFact =
  | { readonly kind: "ignored"; readonly why: string }
  | { readonly kind: "unclear"; readonly why: string }
  | {
      readonly kind: "payment";
      readonly paymentId: string;
      readonly amount: number;
      readonly currency: string;
    }
  | { readonly kind: "closed"; readonly status: "failed" | "expired" }
  | { readonly kind: "fee"; readonly paymentId: string; readonly transactionId: string }
  | {
      readonly kind: "refund";
      readonly paymentId: string;
      readonly refundId: string;
      readonly amount: number;
      readonly currency: string;
      readonly failed: boolean;
      /** Our id of it, if it was begun here. */
      readonly askedAs?: string;
    };

/** What an event says of a subscription, of which no money is booked. */
export type SubscriptionFact =
  /** A try to collect an invoice failed, the first, second ...; `nextTryAt` in seconds since 1970, null after the last. */
  | {
      readonly kind: "invoice-failed";
      readonly invoiceId: string;
      readonly tries: number;
      readonly nextTryAt: number | null;
    }
  /** A subscription began or changed: how it is now has to be asked, since such events come in any order. */
  | { readonly kind: "subscription-changed"; readonly subscriptionId: string }
  | { readonly kind: "subscription-ended"; readonly subscriptionId: string; readonly unpaid: boolean };

/** An invoice of a subscription was paid: by which payment, has to be asked. */
export interface InvoicePaid {
  readonly kind: "invoice-paid";
  readonly invoiceId: string;
  readonly amount: number;
  readonly currency: string;
}

/**
 * What an event says, in our terms. `ignored` changes nothing; `unclear` is left to a person. Amounts in minor units,
 * currencies in capitals.
 */
export type Fact = PaymentFact | DisputeFact | PayoutFact | SubscriptionFact | InvoicePaid;

const ignored = (why: string): Fact => ({ kind: "ignored", why });
const unclear = (why: string): Fact => ({ kind: "unclear", why });

type Reading = (subject: KeptEvent["subject"], event: KeptEvent) => Fact;

/** Reads a subject that must have the shape its event's type promises. A subject of another shape is unclear. */
const reading =
  <T>(schema: () => z.ZodType<T>, fact: (subject: T, event: KeptEvent) => Fact): Reading =>
  (subject, event) => {
    const parsed = schema().safeParse(subject);
    return parsed.success ? fact(parsed.data, event) : unclear("contradiction");
  };

const session = once(() => z.object({ object: z.literal("checkout.session") }));
const paidSession = once(() =>
  session().extend({
    status: z.enum(["complete", "expired"]),
    payment_status: z.literal("paid"),
    payment_intent: id(),
    amount_total: amount(),
    currency: currency(),
  }),
);
const unpaidSession = once(() =>
  session().extend({ status: z.literal("complete"), payment_status: z.literal("unpaid") }),
);
const subscribedSession = once(() =>
  session().extend({
    mode: z.literal("subscription"),
    status: z.enum(["complete", "expired"]),
    payment_status: z.literal("paid"),
    subscription: id(),
  }),
);
const subscription = once(() => z.object({ object: z.literal("subscription"), id: id() }));
const paidInvoice = once(() =>
  z.object({
    object: z.literal("invoice"),
    id: id(),
    status: z.literal("paid"),
    amount_paid: amount(),
    currency: currency(),
  }),
);
const failedInvoice = once(() =>
  z.object({
    object: z.literal("invoice"),
    id: id(),
    attempt_count: z.int().positive().max(1_000),
    next_payment_attempt: z.int().positive().nullable(),
  }),
);
const intent = once(() => z.object({ object: z.literal("payment_intent"), id: id() }));
const charge = once(() =>
  z.object({
    object: z.literal("charge"),
    status: z.enum(["succeeded", "pending", "failed"]),
    payment_intent: id().nullable(),
    balance_transaction: id().nullable(),
  }),
);
const refund = once(() =>
  z.object({
    object: z.literal("refund"),
    id: id(),
    status: z.enum(["pending", "requires_action", "succeeded", "failed", "canceled"]),
    amount: amount(),
    currency: currency(),
    payment_intent: id(),
    balance_transaction: id().nullable(),
  }),
);

const paymentOfSession = reading(paidSession, (paid) => ({
  kind: "payment",
  paymentId: paid.payment_intent,
  amount: paid.amount_total,
  currency: paid.currency,
}));

/** A completed checkout is a payment, or the beginning of a subscription, whose payment its invoice tells. */
const completedSession: Reading = (subject, event) => {
  if (unpaidSession().safeParse(subject).success) return ignored("unpaid");
  const { data } = subscribedSession().safeParse(subject);
  return data
    ? { kind: "subscription-changed", subscriptionId: data.subscription }
    : paymentOfSession(subject, event);
};

const changedSubscription = reading(subscription, ({ id: subscriptionId }) => ({
  kind: "subscription-changed",
  subscriptionId,
}));

const feeOfCharge = (subject: z.infer<ReturnType<typeof charge>>): Fact => {
  if (subject.balance_transaction === null) return ignored("fee-not-known-yet");
  if (subject.payment_intent === null) return unclear("charge-without-payment");
  return { kind: "fee", paymentId: subject.payment_intent, transactionId: subject.balance_transaction };
};

const factOfRefund = (
  subject: z.infer<ReturnType<typeof refund>>,
  { refundId: askedAs }: KeptEvent,
): Fact => {
  const moved = subject.status === "succeeded" || subject.status === "failed";
  if (!moved || subject.balance_transaction === null) return ignored(`refund-${subject.status}`);
  return {
    kind: "refund",
    paymentId: subject.payment_intent,
    refundId: subject.id,
    amount: subject.amount,
    currency: subject.currency,
    failed: subject.status === "failed",
    ...(askedAs === undefined ? {} : { askedAs }),
  };
};
const disputeReading: Reading = (_subject, event) => disputeFactOf(event) ?? unclear("contradiction");
const payoutReading: Reading = (_subject, event) => payoutFactOf(event) ?? unclear("contradiction");
const refundReading = reading(refund, factOfRefund);

/** How each type of event is read. Events of any other type are ignored. */
const readings: ReadonlyMap<string, Reading> = new Map(
  Object.entries<Reading>({
    "checkout.session.completed": completedSession,
    "checkout.session.async_payment_succeeded": paymentOfSession,
    "checkout.session.async_payment_failed": reading(
      () => session().extend({ payment_status: z.literal("unpaid") }),
      () => ({ kind: "closed", status: "failed" }),
    ),
    "checkout.session.expired": reading(
      () => session().extend({ status: z.literal("expired") }),
      () => ({
        kind: "closed",
        status: "expired",
      }),
    ),
    "payment_intent.succeeded": reading(
      () =>
        intent().extend({ status: z.literal("succeeded"), amount_received: amount(), currency: currency() }),
      (paid) => ({
        kind: "payment",
        paymentId: paid.id,
        amount: paid.amount_received,
        currency: paid.currency,
      }),
    ),
    "payment_intent.payment_failed": reading(
      () =>
        intent().extend({ status: z.enum(["requires_payment_method", "requires_confirmation", "canceled"]) }),
      () => ({ kind: "closed", status: "failed" }),
    ),
    "payment_intent.canceled": reading(
      () => intent().extend({ status: z.literal("canceled") }),
      () => ({
        kind: "closed",
        status: "failed",
      }),
    ),
    "charge.succeeded": reading(() => charge().extend({ status: z.literal("succeeded") }), feeOfCharge),
    "charge.updated": reading(charge, (subject) =>
      subject.status === "succeeded" ? feeOfCharge(subject) : ignored("charge-not-succeeded"),
    ),
    "charge.refunded": () => ignored("hint"),
    "refund.created": refundReading,
    "refund.updated": refundReading,
    "charge.refund.updated": refundReading,
    "refund.failed": reading(() => refund().extend({ status: z.literal("failed") }), factOfRefund),
    "payout.created": payoutReading,
    "payout.updated": payoutReading,
    "payout.paid": payoutReading,
    "payout.failed": payoutReading,
    "payout.canceled": payoutReading,
    "charge.dispute.created": disputeReading,
    "charge.dispute.updated": disputeReading,
    "charge.dispute.funds_withdrawn": disputeReading,
    "charge.dispute.funds_reinstated": disputeReading,
    "charge.dispute.closed": disputeReading,
    "invoice.paid": reading(paidInvoice, (paid) => ({
      kind: "invoice-paid",
      invoiceId: paid.id,
      amount: paid.amount_paid,
      currency: paid.currency,
    })),
    "invoice.payment_succeeded": () => ignored("hint"),
    "invoice.payment_failed": reading(failedInvoice, (failed) => ({
      kind: "invoice-failed",
      invoiceId: failed.id,
      tries: failed.attempt_count,
      nextTryAt: failed.next_payment_attempt,
    })),
    "customer.subscription.created": changedSubscription,
    "customer.subscription.updated": changedSubscription,
    "customer.subscription.deleted": reading(
      () => subscription().extend({ status: z.literal("canceled"), reason: z.string().nullish() }),
      ({ id: subscriptionId, reason }) => ({
        kind: "subscription-ended",
        subscriptionId,
        unpaid: reason === "payment_failed",
      }),
    ),
  }),
);

/** The API version and mode of the events that this stage reads. */
export interface Expected {
  readonly apiVersion: string;
  readonly livemode: boolean;
}

/** Whether an event's time (seconds since 1970) is one at which Stripe could have sent it. */
const isPossibleTime = (created: number): boolean => created >= 1_262_304_000 && created < 4_102_444_800;

/**
 * Reads an event. An event of another API version or mode, of an account that is only connected to ours, or from before
 * 2010 or after 2099 is unclear.
 */
export const factOf = (event: KeptEvent, expected: Expected): Fact => {
  if (event.account) return unclear("connected-account");
  if (!isPossibleTime(event.created)) return unclear("contradiction");
  if (event.apiVersion !== expected.apiVersion) return unclear("api-version");
  if (event.livemode !== expected.livemode) return unclear("livemode");
  return readings.get(event.type)?.(event.subject, event) ?? ignored("of-no-concern");
};
