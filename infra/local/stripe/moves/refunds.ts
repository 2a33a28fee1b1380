import type Stripe from "stripe";
import { bookRefund } from "../objects/balance-transaction.ts";
import { cardEnding } from "../objects/test-cards.ts";
import { noSuch, noSuchParameter, StripeFault } from "../state/fault.ts";
import type { Work } from "../state/work.ts";

/** Of what to refund how much; without `amount` all that is left. */
export interface RefundOf {
  readonly amount?: number | undefined;
  readonly charge?: string | undefined;
  readonly metadata: Stripe.Metadata;
  readonly payment_intent?: string | undefined;
  readonly reason?: Stripe.Refund.Reason | undefined;
}

/** Seconds until a bank tells that a refund came, or came back. */
const refundSeconds = 5 * 86_400;

function chargeToRefund(work: Work, of: RefundOf): Stripe.Charge {
  if (of.charge && of.payment_intent) {
    throw new StripeFault(400, "You may only specify one of these parameters: charge, payment_intent.", {
      code: "parameters_exclusive",
    });
  }
  if (of.charge) {
    const charge = work.find("charge", of.charge);
    if (!charge) throw noSuchParameter("charge", of.charge);
    return charge;
  }
  if (!of.payment_intent) {
    throw new StripeFault(
      400,
      "One of the following params should be provided for this request: payment_intent or charge.",
      { code: "parameter_missing" },
    );
  }
  const intent = work.find("payment_intent", of.payment_intent);
  if (!intent) throw noSuchParameter("payment_intent", of.payment_intent);
  const charge =
    intent.status === "succeeded" ? work.find("charge", String(intent.latest_charge)) : undefined;
  if (charge) return charge;
  throw new StripeFault(
    400,
    `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    { code: "payment_intent_unexpected_state", param: "payment_intent" },
  );
}

function amountOf(work: Work, charge: Stripe.Charge, requested: number | undefined): number {
  if (charge.status !== "succeeded") {
    throw new StripeFault(400, `Charge ${charge.id} was not successful; it cannot be refunded.`, {
      code: "charge_not_refundable",
    });
  }
  const disputes = work.all("dispute").filter((row) => row.charge === charge.id);
  if (disputes.some(({ status, is_charge_refundable: free }) => !free && status !== "won")) {
    throw new StripeFault(400, `Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  }
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
}

const updates = ["refund.updated", "charge.refund.updated"] as const;

const setRefunded = (
  work: Work,
  charge: Stripe.Charge,
  refunded: number,
  type: "charge.refunded" | "charge.updated",
) => work.change(charge, { amount_refunded: refunded, refunded: refunded === charge.amount_captured }, type);

const reference = { type: "refund", reference_type: "acquirer_reference_number" } as const;

const destinationOf = ({
  payment_method_details: details,
}: Stripe.Charge): Stripe.Refund.DestinationDetails =>
  details?.type === "card"
    ? { card: { ...reference, reference_status: "pending" }, type: "card" }
    : { type: details?.type ?? "card", [details?.type ?? "card"]: {} };

const withReference = (refund: Stripe.Refund): Pick<Stripe.Refund, "destination_details"> | object =>
  refund.destination_details?.card
    ? {
        destination_details: {
          card: { ...reference, reference: refund.id.slice(-12), reference_status: "available" },
          type: "card",
        },
      }
    : {};

/**
 * Refunds all or part of a charge. Its money leaves the balance at once; by some test cards it arrives days later, or
 * comes back. @throws StripeFault 400 for more than is left, and while the charge is disputed
 */
export function refund(work: Work, of: RefundOf): Stripe.Refund {
  const charge = chargeToRefund(work, of);
  const card = cardEnding(charge.payment_method_details?.card?.last4);
  const isCard = charge.payment_method_details?.type === "card";
  const draft: Stripe.Refund = {
    id: work.newId(isCard ? "re" : "pyr"),
    object: "refund",
    amount: amountOf(work, charge, of.amount),
    balance_transaction: null,
    charge: charge.id,
    created: work.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: destinationOf(charge),
    metadata: of.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    ...(card?.refund === "pending" ? { pending_reason: "processing" } : {}),
    reason: of.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: card?.refund === "pending" ? "pending" : "succeeded",
    transfer_reversal: null,
  };
  const created = { ...draft, balance_transaction: bookRefund(work, charge, draft).id };
  work.put(created);
  work.raise("refund.created", created);
  setRefunded(work, charge, charge.amount_refunded + created.amount, "charge.refunded");
  const later = work.now + refundSeconds;
  if (card?.refund)
    work.plan(card.refund === "pending" ? "succeed-refund" : "fail-refund", created.id, later);
  return created.status === "pending" ? created : work.change(created, withReference(created), ...updates);
}

const find = (work: Work, id: string): Stripe.Refund => {
  const refund = work.find("refund", id);
  if (!refund) throw noSuch("refund", id);
  return refund;
};

/** A pending refund arrives; any other stays as it is. */
export function succeedRefund(work: Work, id: string): Stripe.Refund {
  const { pending_reason: _reason, ...refund } = find(work, id);
  if (refund.status !== "pending") return refund;
  return work.change(refund, { status: "succeeded", ...withReference(refund) }, ...updates);
}

/** A refund comes back, also one that had succeeded: its money returns to the balance, and can be refunded again. */
export function failRefund(work: Work, id: string): Stripe.Refund {
  const { pending_reason: _reason, ...refund } = find(work, id);
  const charge = work.find("charge", String(refund.charge));
  if (refund.status === "failed" || !charge) return refund;
  const failed = work.change(
    refund,
    {
      status: "failed",
      failure_balance_transaction: bookRefund(work, charge, refund, true).id,
      failure_reason: "expired_or_canceled_card",
    },
    "refund.failed",
    ...updates,
  );
  setRefunded(work, charge, charge.amount_refunded - refund.amount, "charge.updated");
  return failed;
}
