import type Stripe from "stripe";
import * as z from "zod";
import { StripeFault } from "../http/fault.ts";
import { newId } from "../http/ids.ts";
import { amount, metadata, text } from "../http/parameters.ts";
import { refundTransaction } from "../objects/balance-transaction.ts";
import type { Effect } from "../state/effect.ts";
import type { State } from "../state/state.ts";

/** Parameters of a refund, of a charge or a payment intent's charge. Without `amount` it refunds all that is left. */
export const refundParameters = z.strictObject({
  amount: amount.optional(),
  charge: text.optional(),
  metadata,
  payment_intent: text.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
});

type RefundParameters = z.infer<typeof refundParameters>;

const missing = (what: "charge" | "payment_intent", id: string): StripeFault =>
  new StripeFault(400, `No such ${what}: '${id}'`, { code: "resource_missing", param: what });

const chargeId = (state: State, parameters: RefundParameters): string => {
  if (parameters.charge && parameters.payment_intent) {
    throw new StripeFault(400, "You may only specify one of these parameters: charge, payment_intent.", {
      code: "parameters_exclusive",
    });
  }
  if (parameters.charge) return parameters.charge;
  if (!parameters.payment_intent) {
    throw new StripeFault(
      400,
      "One of the following params should be provided for this request: payment_intent or charge.",
      {
        code: "parameter_missing",
      },
    );
  }
  const intent = state.find("payment_intent", parameters.payment_intent);
  if (!intent) throw missing("payment_intent", parameters.payment_intent);
  if (typeof intent.latest_charge === "string") return intent.latest_charge;
  throw new StripeFault(
    400,
    `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    {
      code: "payment_intent_unexpected_state",
      param: "payment_intent",
    },
  );
};

const amountOf = (charge: Stripe.Charge, requested: number | undefined): number => {
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    throw new StripeFault(400, `Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  }
  if (requested !== undefined && requested > left) {
    throw new StripeFault(
      400,
      `Refund amount (${requested} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`,
      { code: "amount_too_large", param: "amount" },
    );
  }
  return requested ?? left;
};

/** Refunds all or part of a charge immediately. `now`: Unix seconds. @throws StripeFault 400 for more than is left */
export function refund(state: State, parameters: RefundParameters, now: number): Effect<Stripe.Refund> {
  const id = chargeId(state, parameters);
  const charge = state.find("charge", id);
  if (!charge) throw missing("charge", id);

  const reference = { type: "refund", reference_type: "acquirer_reference_number" } as const;
  const pending = { card: { ...reference, reference_status: "pending" }, type: "card" };
  const draft: Stripe.Refund = {
    id: newId("re"),
    object: "refund",
    amount: amountOf(charge, parameters.amount),
    balance_transaction: null,
    charge: charge.id,
    created: now,
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: pending,
    metadata: parameters.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: parameters.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
  const transaction = refundTransaction(draft);
  const created: Stripe.Refund = { ...draft, balance_transaction: transaction.id };
  const updated: Stripe.Refund = {
    ...created,
    destination_details: {
      card: { ...reference, reference: created.id.slice(-12), reference_status: "available" },
      type: "card",
    },
  };
  const refunded = charge.amount_refunded + created.amount;
  const after: Stripe.Charge = {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount_captured,
  };
  return {
    answer: updated,
    rows: [updated, after, transaction],
    events: [
      { type: "refund.created", object: created },
      {
        type: "charge.refunded",
        object: after,
        previous: { amount_refunded: charge.amount_refunded, refunded: charge.refunded },
      },
      { type: "refund.updated", object: updated, previous: { destination_details: pending } },
    ],
  };
}
