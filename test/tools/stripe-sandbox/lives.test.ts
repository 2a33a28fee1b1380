import type Stripe from "stripe";
import { beforeEach, describe, expect, it } from "vitest";
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
/** Type, amount, fee and net of all balance transactions, oldest first. */
const balanceLines = async () =>
  (await world.stripe.balanceTransactions.list({ limit: 100 })).data
    .toReversed()
    .map(({ type, amount, fee, net }) => [type, amount, fee, net]);

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
    expect(await balanceLines()).toEqual([["payment", 5_000, 76, 4_924]]);
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
    await expect(world.end(session, { outcome: "paid" })).rejects.toMatchObject({ status: 409 });
    expect(await balanceLines()).toEqual([]);
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
    expect(await balanceLines()).toEqual([
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
    expect(await balanceLines()).toHaveLength(3);
  });
});
