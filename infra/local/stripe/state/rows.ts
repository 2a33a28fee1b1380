import type Stripe from "stripe";
import * as z from "zod";

/** How the donor, or later their bank, ended a checkout. `processing`: the bank tells later. */
export type Outcome = "paid" | "failed" | "abandoned" | "processing";

/** The types of event the sandbox raises. */
export type EventType =
  | `checkout.session.${"completed" | "expired" | "async_payment_succeeded" | "async_payment_failed"}`
  | `payment_intent.${"succeeded" | "payment_failed" | "processing" | "canceled"}`
  | `charge.${"succeeded" | "failed" | "pending" | "updated" | "refunded" | "refund.updated"}`
  | `refund.${"created" | "updated" | "failed"}`
  | `charge.dispute.${"created" | "updated" | "closed" | "funds_withdrawn" | "funds_reinstated"}`
  | `payout.${"created" | "updated" | "paid" | "failed" | "canceled" | "reconciliation_completed"}`
  | `customer.${"created" | "updated" | "deleted"}`
  | `customer.subscription.${"created" | "updated" | "deleted"}`
  | `payment_method.${"attached" | "detached"}`
  | `invoice.${"created" | "updated" | "finalized" | "paid" | "payment_succeeded" | "payment_failed" | "voided" | "marked_uncollectible"}`
  | "invoice_payment.paid";

/** Decimals travel as strings; the client turns them into its own type. */
type Plain<T, Decimals extends keyof T> = Omit<T, Decimals> & Record<Decimals, string | null>;

export type Price = Plain<Stripe.Price, "unit_amount_decimal" | "product"> & { product: string };
export type Plan = Plain<Stripe.Plan, "amount_decimal">;
export type SubscriptionItem = Omit<Stripe.SubscriptionItem, "price" | "plan"> & {
  price: Price;
  plan: Plan;
};
export type Subscription = Omit<Stripe.Subscription, "items" | "customer"> & {
  customer: string;
  items: Omit<Stripe.ApiList<SubscriptionItem>, "data"> & { data: [SubscriptionItem] };
};
export type InvoiceLineItem = Omit<Stripe.InvoiceLineItem, "quantity_decimal" | "pricing"> & {
  quantity_decimal: string | null;
  pricing: Omit<Stripe.InvoiceLineItem.Pricing, "unit_amount_decimal"> & { unit_amount_decimal: string };
};
export type Invoice = Omit<Stripe.Invoice, "lines" | "customer"> & {
  customer: string;
  lines: Omit<Stripe.ApiList<InvoiceLineItem>, "data"> & { data: InvoiceLineItem[] };
};

/** The objects that the sandbox's events are about. */
export type EventSubject =
  | Stripe.Checkout.Session
  | Stripe.PaymentIntent
  | Stripe.Charge
  | Stripe.Refund
  | Stripe.Dispute
  | Stripe.Payout
  | Stripe.Customer
  | Stripe.PaymentMethod
  | Subscription
  | Invoice
  | Stripe.InvoicePayment;

/** An event with its object as it was then. Narrower than Stripe's own type, a union of some 250 members. */
export interface StoredEvent {
  readonly id: string;
  readonly object: "event";
  readonly api_version: string;
  readonly created: number;
  readonly data: { readonly object: EventSubject; readonly previous_attributes?: Record<string, unknown> };
  readonly livemode: false;
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly type: EventType;
}

/** What a checkout needs beside its session, since Stripe's object does not show it; `id` is the session's. */
export interface CheckoutNote {
  readonly id: string;
  readonly object: "sandbox.checkout";
  readonly outcome: Outcome | null;
  readonly items: readonly string[];
  readonly paymentMetadata: Record<string, string>;
  readonly description: string | null;
  /** What a session of mode `subscription` begins. */
  readonly subscription?: { readonly price: string; readonly metadata: Record<string, string> };
}

/** The balance transactions that an automatic payout brought; `id` is the payout's. */
export interface PayoutNote {
  readonly id: string;
  readonly object: "sandbox.payout";
  readonly transactions: readonly string[];
}

/** Something that the clock does to an object at a time in Unix seconds. A task that is done is forgotten. */
export interface Task {
  readonly id: string;
  readonly object: "sandbox.task";
  readonly does:
    | "expire-session"
    | "pay-session"
    | "fail-session"
    | "succeed-refund"
    | "fail-refund"
    | "open-dispute"
    | "pay-payout"
    | "renew-subscription"
    | "finalize-invoice"
    | "collect-invoice";
  readonly to: string;
  readonly at: number;
  readonly done: boolean;
}

/** The stored answer to a POST; `id` is its Idempotency-Key, `created` Unix seconds. */
export interface StoredAnswer {
  readonly id: string;
  readonly object: "sandbox.answer";
  readonly created: number;
  readonly endpoint: string;
  readonly fingerprint: string;
  readonly requestId: string;
  readonly status: number;
  readonly body: unknown;
}

/** One delivery of an event to the webhook. Deliveries of one `batch` run one after the other. */
export interface Delivery {
  readonly id: string;
  readonly object: "sandbox.delivery";
  readonly event: string;
  readonly batch: string;
  /** Milliseconds to wait before the first attempt. */
  readonly afterMs: number;
  readonly status: "held" | "pending" | "delivered" | "undelivered";
  readonly attempts: number;
  /** HTTP status or error of the last attempt. */
  readonly lastAnswer: string | null;
}

/** Everything that is stored, by its `object` field. */
export interface Rows {
  "checkout.session": Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  payout: Stripe.Payout;
  balance_transaction: Stripe.BalanceTransaction;
  customer: Stripe.Customer;
  product: Stripe.Product;
  price: Price;
  subscription: Subscription;
  invoice: Invoice;
  invoice_payment: Stripe.InvoicePayment;
  event: StoredEvent;
  "sandbox.checkout": CheckoutNote;
  "sandbox.payout": PayoutNote;
  "sandbox.task": Task;
  "sandbox.answer": StoredAnswer;
  "sandbox.delivery": Delivery;
}

export type Kind = keyof Rows;
export type Row = Rows[Kind];

/** The kinds that clients can see and expand by id. */
export const stripeKinds = [
  "checkout.session",
  "payment_intent",
  "payment_method",
  "charge",
  "refund",
  "dispute",
  "payout",
  "balance_transaction",
  "customer",
  "product",
  "price",
  "subscription",
  "invoice",
  "invoice_payment",
  "event",
] as const satisfies readonly Kind[];

const kinds = [
  ...stripeKinds,
  "sandbox.checkout",
  "sandbox.payout",
  "sandbox.task",
  "sandbox.answer",
  "sandbox.delivery",
] as const satisfies readonly Kind[];
const tagged = z.object({ object: z.enum(kinds), id: z.string() });

/** A journal line: the rows of one commit. Only this program writes it, so checking kind and id is enough. */
export const journalLine = z.array(z.custom<Row>((value) => tagged.safeParse(value).success));
