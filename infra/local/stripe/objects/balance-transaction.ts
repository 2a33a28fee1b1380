import type Stripe from "stripe";
import { newId } from "../http/ids.ts";

/**
 * The fee of a card payment: 1.5 % of the amount plus 1 minor unit. Invented, so that a fee is never zero; Stripe's
 * prices depend on country and contract.
 */
const CARD_FEE = { basisPoints: 150, fixedMinorUnits: 1 };

/** The card fee on an amount, both in minor units, rounded half up. */
export const cardFee = (amount: number): number =>
  Math.floor((amount * CARD_FEE.basisPoints + 5_000) / 10_000) + CARD_FEE.fixedMinorUnits;

const transaction = (
  source: Stripe.Charge | Stripe.Refund,
  money: { amount: number; fee: number },
): Stripe.BalanceTransaction => ({
  id: newId("txn"),
  object: "balance_transaction",
  amount: money.amount,
  available_on: source.created,
  balance_type: "payments",
  created: source.created,
  currency: source.currency,
  description: null,
  exchange_rate: null,
  fee: money.fee,
  fee_details:
    money.fee === 0
      ? []
      : [
          {
            amount: money.fee,
            application: null,
            currency: source.currency,
            description: "Stripe processing fees",
            type: "stripe_fee",
          },
        ],
  net: money.amount - money.fee,
  reporting_category: source.object,
  source: source.id,
  status: "available",
  type: source.object,
});

/** The balance transaction of a charge: its amount less the card fee, settled in the charge's currency. */
export const chargeTransaction = (charge: Stripe.Charge): Stripe.BalanceTransaction =>
  transaction(charge, { amount: charge.amount, fee: cardFee(charge.amount) });

/** The balance transaction of a refund: its negative amount; the card fee is not returned. */
export const refundTransaction = (refund: Stripe.Refund): Stripe.BalanceTransaction =>
  transaction(refund, { amount: -refund.amount, fee: 0 });
