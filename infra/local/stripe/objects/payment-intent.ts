import type Stripe from "stripe";
import type { Work } from "../state/work.ts";
import type { Decline } from "./test-cards.ts";

/** What a new payment intent is for. */
export interface IntentOf {
  readonly amount: number;
  readonly currency: string;
  readonly types: string[];
  readonly customer?: string | null;
  readonly description?: string | null;
  readonly metadata?: Stripe.Metadata;
  readonly paymentMethod?: string | null;
}

/** A payment intent that is not paid yet. */
export function newPaymentIntent(
  { newId, now }: Pick<Work, "newId" | "now">,
  of: IntentOf,
): Stripe.PaymentIntent {
  const id = newId("pi");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: of.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: newId(`${id}_secret`),
    confirmation_method: "automatic",
    created: now,
    currency: of.currency,
    customer: of.customer ?? null,
    customer_account: null,
    description: of.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: of.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: of.paymentMethod ?? null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: of.types,
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: of.paymentMethod ? "requires_confirmation" : "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  };
}

/** The error of a payment intent that a bank declined. */
export const paymentError = (
  decline: Decline,
  paymentMethod: Stripe.PaymentMethod,
  charge: string,
): Stripe.PaymentIntent.LastPaymentError => ({
  type: paymentMethod.type === "card" ? "card_error" : "invalid_request_error",
  charge,
  ...decline,
  payment_method: paymentMethod,
});
