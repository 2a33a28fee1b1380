import type Stripe from "stripe";
import * as z from "zod";

/** What became of a session on the pay page. */
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

/** What an event of ours is about. */
export type EventSubject = Stripe.Checkout.Session | Stripe.PaymentIntent | Stripe.Charge | Stripe.Refund;

/** An event with its subject as it was then. Stripe's own type is a union of some 250 members. */
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

/** What the pay page needs of a session and Stripe does not show in it; `id` is the session's. */
export interface CheckoutNote {
  readonly id: string;
  readonly object: "sandbox.checkout";
  readonly outcome: Outcome | null;
  readonly items: readonly string[];
  readonly paymentMetadata: Record<string, string>;
  readonly description: string | null;
}

/** The answer to a POST, kept under its Idempotency-Key, which is the `id`. */
export interface StoredAnswer {
  readonly id: string;
  readonly object: "sandbox.answer";
  readonly endpoint: string;
  readonly fingerprint: string;
  readonly requestId: string;
  readonly status: number;
  readonly body: unknown;
}

/** One event on its way to the webhook. Deliveries of one `batch` run one after the other. */
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

/** The kinds that Stripe's clients can see, and expand by id. */
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

/** A journal line: the rows of one commit. Only this program writes them, so the tag is enough to know a row. */
export const journalLine = z.array(z.custom<Row>((value) => tagged.safeParse(value).success));
