import type Stripe from "stripe";
import { bookCharge } from "../objects/balance-transaction.ts";
import { endOf, newCharge } from "../objects/charge.ts";
import { paymentError } from "../objects/payment-intent.ts";
import { declineOf, refusalBy } from "../objects/payment-method.ts";
import { cardEnding, type Decline } from "../objects/test-cards.ts";
import type { Work } from "../state/work.ts";

type Intent = Stripe.PaymentIntent;

const succeed = (work: Work, intent: Intent, charge: Stripe.Charge): Intent =>
  work.change(
    intent,
    {
      status: "succeeded",
      amount_received: intent.amount,
      last_payment_error: null,
      processing: null,
      latest_charge: charge.id,
      payment_method: charge.payment_method,
    },
    "payment_intent.succeeded",
  );

const refuse = (
  work: Work,
  intent: Intent,
  charge: Stripe.Charge,
  method: Stripe.PaymentMethod,
  decline: Decline,
) => {
  work.raise("charge.failed", charge);
  return work.change(
    intent,
    {
      status: "requires_payment_method",
      last_payment_error: paymentError(decline, method, charge.id),
      latest_charge: charge.id,
      payment_method: null,
      processing: null,
    },
    "payment_intent.payment_failed",
  );
};

/** Takes an intent's money by a method, or has the bank decline it. `decline`: another answer than the method's own. */
export function payIntent(
  work: Work,
  intent: Intent,
  method: Stripe.PaymentMethod,
  decline: Decline | undefined = declineOf(method),
): Intent {
  work.put(method);
  const charge = newCharge(work, intent, method, decline ?? "succeeded");
  work.put(charge);
  if (decline) return refuse(work, intent, charge, method, decline);
  work.raise("charge.succeeded", charge);
  return succeed(work, intent, charge);
}

/** Begins a payment whose bank tells later whether the money comes. */
export function beginPayment(work: Work, intent: Intent, method: Stripe.PaymentMethod): Intent {
  const charge = newCharge(work, intent, method, "pending");
  work.put(method, charge);
  work.raise("charge.pending", charge);
  return work.change(
    intent,
    { status: "processing", latest_charge: charge.id, payment_method: method.id },
    "payment_intent.processing",
  );
}

/** Ends a payment that was begun. */
export function endPayment(work: Work, intent: Intent, outcome: "paid" | "failed"): Intent {
  const charge = chargeOf(work, intent);
  const method = work.find("payment_method", String(intent.payment_method));
  if (!charge || !method) return intent;
  const decline = outcome === "failed" ? refusalBy(method) : undefined;
  const ended = { ...charge, ...endOf(decline ?? "succeeded") };
  work.put(ended);
  if (decline) return refuse(work, intent, ended, method, decline);
  work.raise("charge.succeeded", ended);
  return succeed(work, intent, ended);
}

/** The latest charge of an intent. */
const chargeOf = (work: Work, { latest_charge: id }: Intent): Stripe.Charge | undefined =>
  typeof id === "string" ? work.find("charge", id) : undefined;

/** Books what a paid intent brought; a card that stands for a dispute has one opened. */
export function settleIntent(work: Work, intent: Intent): void {
  const charge = chargeOf(work, intent);
  if (charge?.status !== "succeeded") return;
  work.change(charge, { balance_transaction: bookCharge(work, charge).id }, "charge.updated");
  const { dispute } = cardEnding(charge.payment_method_details?.card?.last4) ?? {};
  if (dispute) work.plan("open-dispute", charge.id, work.now);
}
