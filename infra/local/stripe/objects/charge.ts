import type Stripe from "stripe";
import type { Work } from "../state/work.ts";
import type { Decline } from "./test-cards.ts";

const detailsOf = ({ card, type }: Stripe.PaymentMethod): Stripe.Charge.PaymentMethodDetails =>
  card
    ? {
        type: "card",
        card: {
          amount_authorized: null,
          authorization_code: null,
          brand: card.brand,
          checks: card.checks,
          country: card.country,
          electronic_commerce_indicator: null,
          exp_month: card.exp_month,
          exp_year: card.exp_year,
          funding: card.funding,
          installments: null,
          last4: card.last4,
          mandate: null,
          network: "visa",
          network_transaction_id: null,
          regulated_status: null,
          three_d_secure: null,
          transaction_link_id: null,
          wallet: null,
        },
      }
    : { type, [type]: { fingerprint: null, transaction_id: null } };

/** The fields of a charge that tell how it ended: taken, under way, or declined. */
export const endOf = (end: "succeeded" | "pending" | Decline) => {
  const decline = typeof end === "string" ? null : end;
  const outcome: Stripe.Charge.Outcome = {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: decline ? "declined_by_network" : "approved_by_network",
    reason: decline?.decline_code ?? null,
    seller_message: decline
      ? "The bank did not return any further details with this decline."
      : "Payment complete.",
    type: decline ? "issuer_declined" : "authorized",
  };
  const status: Stripe.Charge.Status = typeof end === "string" ? end : "failed";
  return {
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    outcome,
    paid: status === "succeeded",
    status,
  };
};

/** The charge of a payment intent by a method, still without its balance transaction. */
export function newCharge(
  { newId, now }: Pick<Work, "newId" | "now">,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  end: "succeeded" | "pending" | Decline,
): Stripe.Charge {
  const captured = typeof end === "string";
  return {
    id: newId(method.type === "card" ? "ch" : "py"),
    object: "charge",
    amount: intent.amount,
    amount_captured: captured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: null,
    captured,
    created: now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: detailsOf(method),
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    transfer_data: null,
    transfer_group: null,
    ...endOf(end),
  };
}
