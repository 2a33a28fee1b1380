import type Stripe from "stripe";
import { beforeEach, describe, expect, it } from "vitest";
import { decide, openDispute } from "#infra/local/stripe/moves/disputes.ts";
import { failRefund } from "#infra/local/stripe/moves/refunds.ts";
import { dayMs, type StandInWorld, standInWorld } from "#test/support/stand-in.ts";
import { paidTypes, refundedTypes, sessionOf } from "#test/support/stripe-sandbox.ts";

let world: StandInWorld;
beforeEach(() => {
  world = standInWorld();
});

const chargeOf = (intent: Stripe.PaymentIntent): Stripe.Charge => {
  if (typeof intent.latest_charge !== "object" || !intent.latest_charge) throw new Error("no charge");
  return intent.latest_charge;
};
describe("a payment whose bank tells later", () => {
  const methods = { payment_method_types: ["wechat_pay", "alipay"] as ("wechat_pay" | "alipay")[] };

  it("completes unpaid, and succeeds by the clock", async () => {
    const session = await world.stripe.checkout.sessions.create({ ...sessionOf(5_000), ...methods });
    await world.end(session, { outcome: "processing", later: "paid", afterSeconds: 86_400 });
    expect(world.types()).toEqual([
      "charge.pending",
      "payment_intent.processing",
      "checkout.session.completed",
    ]);
    expect(await world.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: "complete",
      payment_status: "unpaid",
    });
    await world.advance(dayMs);
    expect(world.types()).toEqual([
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.async_payment_succeeded",
      "charge.updated",
    ]);
    const paid = await world.stripe.checkout.sessions.retrieve(session.id, {
      expand: ["payment_intent.latest_charge"],
    });
    expect(paid).toMatchObject({
      payment_status: "paid",
      payment_intent: {
        status: "succeeded",
        latest_charge: { status: "succeeded", payment_method_details: { type: "wechat_pay" } },
      },
    });
    expect(await world.balanceLines()).toEqual([["payment", 5_000, 76, 4_924]]);
  });

  it("fails later, and for good", async () => {
    const session = await world.stripe.checkout.sessions.create({ ...sessionOf(5_000), ...methods });
    await world.end(session, { outcome: "processing", method: "alipay" });
    world.types();
    await world.end(session, { outcome: "failed" });
    expect(world.types()).toEqual([
      "charge.failed",
      "payment_intent.payment_failed",
      "checkout.session.async_payment_failed",
    ]);
    const failed = await world.stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
    expect(failed.payment_intent).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "payment_intent_payment_attempt_failed" },
    });
    await expect(world.end(session, { outcome: "paid" })).rejects.toMatchObject({ status: 409 });
    expect(await world.balanceLines()).toEqual([]);
  });
});

describe("a refund", () => {
  it("by one card is pending until it arrives", async () => {
    const intent = await world.pay(10_000, { card: "pm_card_pendingRefund" });
    const refund = await world.stripe.refunds.create({ payment_intent: intent.id, amount: 4_000 });
    expect(refund).toMatchObject({ status: "pending", pending_reason: "processing" });
    await world.advance(0);
    expect(world.types()).toEqual([...paidTypes, "refund.created", "charge.refunded"]);
    await world.advance(5 * dayMs);
    expect(world.types()).toEqual(["refund.updated", "charge.refund.updated"]);
    expect(await world.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" });
  });

  it("by another succeeds and comes back, and can be given again", async () => {
    const intent = await world.pay(10_000, { card: "pm_card_refundFail" });
    const { id } = await world.stripe.refunds.create({ payment_intent: intent.id });
    await world.advance(5 * dayMs);
    expect(world.types()).toEqual([
      ...paidTypes,
      ...refundedTypes,
      "refund.failed",
      "refund.updated",
      "charge.refund.updated",
      "charge.updated",
    ]);
    expect(await world.stripe.refunds.retrieve(id)).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
      failure_balance_transaction: expect.stringMatching(/^txn_/),
    });
    const { amount_refunded: refunded } = await world.stripe.charges.retrieve(chargeOf(intent).id);
    expect(refunded).toBe(0);
    await world.stripe.refunds.create({ payment_intent: intent.id, amount: 1 });
    expect(await world.balanceLines()).toEqual([
      ["charge", 10_000, 151, 9_849],
      ["refund", -10_000, 0, -10_000],
      ["refund_failure", 10_000, 0, 10_000],
      ["refund", -1, 0, -1],
    ]);
  });

  it("may fail at any time, once", async () => {
    const intent = await world.pay();
    const { id } = await world.stripe.refunds.create({ payment_intent: intent.id, amount: 1 });
    for (let times = 0; times < 2; times += 1) await world.act((work) => failRefund(work, id));
    expect(await world.balanceLines()).toHaveLength(3);
  });
});

describe("a dispute", () => {
  const opened = async (card: string) => {
    const intent = await world.pay(10_000, { card });
    await world.advance(0);
    const [dispute] = (await world.stripe.disputes.list({ payment_intent: intent.id })).data;
    if (!dispute) throw new Error("no dispute");
    return { intent, dispute };
  };

  it("takes the money and a fee, and gives the money back once it is won", async () => {
    const { intent, dispute } = await opened("pm_card_createDispute");
    expect(world.types().slice(paidTypes.length)).toEqual([
      "charge.dispute.created",
      "charge.updated",
      "charge.dispute.funds_withdrawn",
    ]);
    expect(dispute).toMatchObject({
      status: "needs_response",
      reason: "fraudulent",
      is_charge_refundable: false,
      balance_transactions: [{ type: "adjustment", reporting_category: "dispute", fee: 1_500, net: -11_500 }],
    });
    await expect(world.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      code: "charge_disputed",
    });
    const evidence = { uncategorized_text: "winning_evidence" };
    expect(await world.stripe.disputes.update(dispute.id, { evidence })).toMatchObject({ status: "won" });
    await world.advance(0);
    expect(world.types()).toEqual([
      "charge.dispute.updated",
      "charge.dispute.closed",
      "charge.dispute.funds_reinstated",
    ]);
    expect(await world.balanceLines()).toEqual([
      ["charge", 10_000, 151, 9_849],
      ["adjustment", -10_000, 1_500, -11_500],
      ["adjustment", 10_000, 0, 10_000],
    ]);
    await expect(world.stripe.disputes.close(dispute.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it("that is lost keeps the money", async () => {
    const { intent, dispute } = await opened("pm_card_createDisputeProductNotReceived");
    await world.stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: "a letter" } });
    expect(await world.stripe.disputes.retrieve(dispute.id)).toMatchObject({ status: "under_review" });
    expect(await world.stripe.disputes.close(dispute.id)).toMatchObject({ status: "lost" });
    expect((await world.balanceLines()).length).toBe(2);
    await expect(world.stripe.refunds.create({ payment_intent: intent.id })).rejects.toThrow("charged back");
  });

  it("that is only asked about moves no money, and may go on as one that does", async () => {
    const { intent, dispute } = await opened("pm_card_createDisputeInquiry");
    expect(dispute).toMatchObject({
      status: "warning_needs_response",
      balance_transactions: [],
      is_charge_refundable: true,
      payment_method_details: { card: { case_type: "inquiry" } },
    });
    await world.stripe.refunds.create({ payment_intent: intent.id, amount: 1 });
    world.types();
    await world.act((work) => decide(work, dispute.id, "escalated"));
    expect(world.types()).toContain("charge.dispute.funds_withdrawn");
    const other = await opened("pm_card_createDisputeInquiry");
    const closed = await world.act((work) => decide(work, other.dispute.id, "lost"));
    expect(closed).toMatchObject({ status: "warning_closed", balance_transactions: [] });
  });

  it("may be over a part, once for each charge", async () => {
    const charge = chargeOf(await world.pay());
    const part = { charge: charge.id, amount: 400 };
    await world.act((work) => openDispute(work, part));
    expect((await world.balanceLines()).at(-1)).toEqual(["adjustment", -400, 1_500, -1_900]);
    await expect(world.act((work) => openDispute(work, part))).rejects.toMatchObject({ status: 400 });
  });
});

describe("a payment intent", () => {
  it("is paid by a card, or declined with the bank's reason, and canceled", async () => {
    const of = { amount: 100, currency: "cny" };
    const { id } = await world.stripe.paymentIntents.create(of);
    const declined = { payment_method: "pm_card_visa_chargeDeclinedInsufficientFunds" };
    await expect(world.stripe.paymentIntents.confirm(id, declined)).rejects.toMatchObject({
      type: "StripeCardError",
      statusCode: 402,
      code: "card_declined",
      decline_code: "insufficient_funds",
    });
    await world.advance(0);
    expect(world.types()).toEqual(["charge.failed", "payment_intent.payment_failed"]);
    const paid = await world.stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" });
    expect(paid).toMatchObject({ status: "succeeded", amount_received: 100, last_payment_error: null });
    await expect(world.stripe.paymentIntents.cancel(id)).rejects.toMatchObject({ statusCode: 400 });
    const other = await world.stripe.paymentIntents.create(of);
    expect((await world.stripe.paymentIntents.cancel(other.id)).status).toBe("canceled");
  });
});
