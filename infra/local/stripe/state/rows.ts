import type Stripe from "stripe";
import * as z from "zod";

/** The outcome of a session on the pay page. */
export type Outcome = "paid" | "failed" | "abandoned";

/** The types of event the sandbox raises. */
export type EventType =
  | "checkout.session.completed"
  | "checkout.session.expired"
  | "payment_intent.succeeded"
  | "payment_intent.payment_failed"
  | "charge.succeeded"
  | "charge.updated"
  | "charge.refunded"
  | "refund.created"
  | "refund.updated";

/** The objects that the sandbox's events are about. */
export type EventSubject = Stripe.Checkout.Session | Stripe.PaymentIntent | Stripe.Charge | Stripe.Refund;

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

/** What the pay page needs beside a session, since Stripe's object does not show it; `id` is the session's. */
export interface CheckoutNote {
  readonly id: string;
  readonly object: "sandbox.checkout";
  readonly outcome: Outcome | null;
  readonly items: readonly string[];
  readonly paymentMetadata: Record<string, string>;
  readonly description: string | null;
}

/** The stored answer to a POST; `id` is its Idempotency-Key. */
export interface StoredAnswer {
  readonly id: string;
  readonly object: "sandbox.answer";
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
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  balance_transaction: Stripe.BalanceTransaction;
  event: StoredEvent;
  "sandbox.checkout": CheckoutNote;
  "sandbox.answer": StoredAnswer;
  "sandbox.delivery": Delivery;
}

export type Kind = keyof Rows;
export type Row = Rows[Kind];

/** The kinds that clients can see and expand by id. */
export const stripeKinds = [
  "checkout.session",
  "payment_intent",
  "charge",
  "refund",
  "balance_transaction",
  "event",
] as const satisfies readonly Kind[];

const kinds = [...stripeKinds, "sandbox.checkout", "sandbox.answer", "sandbox.delivery"] as const;
const tagged = z.object({ object: z.enum(kinds), id: z.string() });

/** A journal line: the rows of one commit. Only this program writes it, so checking kind and id is enough. */
export const journalLine = z.array(z.custom<Row>((value) => tagged.safeParse(value).success));
