import Stripe from "stripe";

/** A payment and the gift it is for, as Stripe's events tell of them; amounts in minor units. */
export interface TestPayment {
  readonly payment: string;
  readonly amount: number;
  readonly currency?: string;
  readonly donationId?: string;
  readonly projectId?: string;
}

let count = 0;

/** An event as Stripe sends it, with an id of its own. */
export const stripeEvent = (type: string, object: object, more: object = {}) => {
  count += 1;
  return {
    id: `evt_${count}`,
    object: "event",
    api_version: Stripe.API_VERSION,
    created: 1_772_413_200,
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
    data: { object },
    ...more,
  };
};
export type TestEvent = ReturnType<typeof stripeEvent>;

const marks = ({ donationId, projectId }: TestPayment) => ({ metadata: { donationId, projectId } });
const currencyOf = ({ currency = "cny" }: TestPayment) => currency;

export const sessionCompleted = (
  of: TestPayment,
  paymentStatus = "paid",
  type = "checkout.session.completed",
) =>
  stripeEvent(type, {
    id: `cs_${of.payment}`,
    object: "checkout.session",
    status: "complete",
    mode: "payment",
    payment_status: paymentStatus,
    payment_intent: of.payment,
    amount_total: of.amount,
    currency: currencyOf(of),
    customer_details: { email: "canary@example.org", name: "Canary Donor" },
    ...marks(of),
  });

export const sessionExpired = (of: TestPayment) =>
  stripeEvent("checkout.session.expired", {
    id: `cs_${of.payment}`,
    object: "checkout.session",
    status: "expired",
    payment_status: "unpaid",
    payment_intent: null,
    amount_total: of.amount,
    currency: currencyOf(of),
    ...marks(of),
  });

export const intentSucceeded = (of: TestPayment) =>
  stripeEvent("payment_intent.succeeded", {
    id: of.payment,
    object: "payment_intent",
    status: "succeeded",
    amount: of.amount,
    amount_received: of.amount,
    currency: currencyOf(of),
    ...marks(of),
  });

export const intentFailed = (of: TestPayment) =>
  stripeEvent("payment_intent.payment_failed", {
    id: of.payment,
    object: "payment_intent",
    status: "requires_payment_method",
    amount: of.amount,
    amount_received: 0,
    currency: currencyOf(of),
    ...marks(of),
  });

const charge = (of: TestPayment, transaction: string | null) => ({
  id: `ch_${of.payment}`,
  object: "charge",
  status: "succeeded",
  paid: true,
  amount: of.amount,
  currency: currencyOf(of),
  payment_intent: of.payment,
  balance_transaction: transaction,
  billing_details: { email: "canary@example.org", name: "Canary Donor" },
  ...marks(of),
});
export const chargeSucceeded = (of: TestPayment) => stripeEvent("charge.succeeded", charge(of, null));
export const chargeUpdated = (of: TestPayment) =>
  stripeEvent("charge.updated", charge(of, `txn_${of.payment}`));
export const chargeRefunded = (of: TestPayment) =>
  stripeEvent("charge.refunded", { ...charge(of, `txn_${of.payment}`), amount_refunded: 1 });

export const refundEvent = (
  of: TestPayment,
  refund: string,
  amount: number,
  status = "succeeded",
  type = "refund.created",
) =>
  stripeEvent(type, {
    id: refund,
    object: "refund",
    status,
    amount,
    currency: currencyOf(of),
    payment_intent: of.payment,
    charge: `ch_${of.payment}`,
    balance_transaction: `txn_${refund}`,
    metadata: {},
  });

/** A movement of a dispute, as its object carries it. */
export const disputeMovement = (id: string, amount: number, fee = 0, more: object = {}) => ({
  id,
  object: "balance_transaction",
  amount,
  fee,
  net: amount - fee,
  currency: "cny",
  exchange_rate: null,
  type: "adjustment",
  ...more,
});

/** An event about a dispute `dp_<payment>`. */
export const disputeEvent = (
  of: TestPayment,
  amount: number,
  status: string,
  type: string,
  movements: readonly object[] = [],
  more: { readonly created?: number; readonly dueBy?: number; readonly answered?: boolean } = {},
) =>
  stripeEvent(
    `charge.dispute.${type}`,
    {
      id: `dp_${of.payment}`,
      object: "dispute",
      status,
      amount,
      currency: currencyOf(of),
      payment_intent: of.payment,
      charge: `ch_${of.payment}`,
      reason: "fraudulent",
      evidence: { customer_name: "Canary Donor", customer_email_address: "canary@example.org" },
      evidence_details: { due_by: more.dueBy ?? 1_773_190_800, submission_count: more.answered ? 1 : 0 },
      balance_transactions: movements,
      metadata: {},
    },
    more.created === undefined ? {} : { created: more.created },
  );

/** An event about the payout `po_1` of 50 yuan. */
export const payoutEvent = (status: string, type = status, id = "po_1", amount = 5_000) =>
  stripeEvent(`payout.${type}`, {
    id,
    object: "payout",
    amount,
    currency: "cny",
    status,
    arrival_date: 1_772_586_000,
    automatic: true,
    balance_transaction: `txn_${id}`,
    metadata: {},
  });
