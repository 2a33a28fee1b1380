import type Stripe from "stripe";
import { StripeFault } from "../state/fault.ts";
import type { Work } from "../state/work.ts";
import { cardEnding, type Decline, testCards } from "./test-cards.ts";

/** The ways to pay that the sandbox has. */
export const methodTypes = ["card", "alipay", "wechat_pay"] as const;
export type MethodType = (typeof methodTypes)[number];

const cardOf = (last4: string): Stripe.PaymentMethod.Card => ({
  brand: "visa",
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
  country: "US",
  display_brand: "visa",
  exp_month: 12,
  exp_year: 2034,
  fingerprint: null,
  funding: "credit",
  generated_from: null,
  last4,
  networks: { available: ["visa"], preferred: null },
  regulated_status: null,
  three_d_secure_usage: { supported: true },
  wallet: null,
});

/**
 * A new payment method. `card`: the name of a test card, for type `card`.
 * @throws StripeFault 400 for an unknown name
 */
export function newPaymentMethod(
  { newId, now }: Pick<Work, "newId" | "now">,
  type: MethodType,
  {
    card = "pm_card_visa",
    customer = null,
    email = null,
  }: { card?: string | undefined; customer?: string | null; email?: string | null },
): Stripe.PaymentMethod {
  const testCard = testCards.get(card);
  if (!testCard) {
    throw new StripeFault(400, `No such PaymentMethod: '${card}'`, {
      code: "resource_missing",
      param: "payment_method",
    });
  }
  return {
    id: newId("pm"),
    object: "payment_method",
    allow_redisplay: "unspecified",
    billing_details: { address: null, email, name: null, phone: null, tax_id: null },
    ...(type === "card" ? { card: cardOf(testCard.last4) } : { [type]: {} }),
    created: now,
    customer,
    customer_account: null,
    livemode: false,
    metadata: {},
    type,
  };
}

/** How a method that would be taken is refused all the same. */
export const refusalBy = ({ type }: Stripe.PaymentMethod): Decline =>
  type === "card"
    ? { code: "card_declined", decline_code: "generic_decline", message: "Your card was declined." }
    : { code: "payment_intent_payment_attempt_failed", message: "The payment attempt failed." };

/** How a payment by this method is declined; undefined if it is taken. */
export const declineOf = ({ card }: Stripe.PaymentMethod): Decline | undefined =>
  cardEnding(card?.last4)?.decline;
