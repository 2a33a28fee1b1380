import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { paymentFee, usualTerms } from "#infra/local/stripe/state/terms.ts";
import {
  complete,
  createSandboxWorld,
  paidTypes,
  refundedTypes,
  type SandboxWorld,
  sessionOf,
} from "#test/support/stripe-sandbox.ts";

let world: SandboxWorld;
beforeEach(async () => {
  world = await createSandboxWorld();
});
afterEach(() => world.close());

describe("a payment", () => {
  it("opens a session with an address on loopback, without query or fragment", async () => {
    const session = await world.stripe.checkout.sessions.create({
      ...sessionOf(8_800),
      customer_email: "donor@example.org",
    });
    expect(session).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: 8_800,
      currency: "cny",
      client_reference_id: "don_1",
      customer_email: "donor@example.org",
      metadata: { intent: "don_1" },
      expires_at: world.now.getTime() / 1_000 + 24 * 3_600,
      url: `${world.sandbox.url}/checkout/${session.id}`,
    });
    expect(session.lastResponse.headers["stripe-version"]).toBe(Stripe.API_VERSION);
  });

  it("once paid has an intent, a charge, a balance transaction and four signed events", async () => {
    const session = await world.stripe.checkout.sessions.create(sessionOf(8_800));
    const answer = await complete(session, "paid");
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { sessionId: session.id, outcome: "paid", status: "complete" },
    ]);
    expect(world.receivedTypes()).toEqual(paidTypes);
    const completed = world.received.find(({ event }) => event.type === "checkout.session.completed")?.event;
    expect(completed).toMatchObject({
      api_version: Stripe.API_VERSION,
      livemode: false,
      data: { object: { id: session.id, payment_status: "paid", amount_total: 8_800 } },
    });
    const seen = await world.stripe.checkout.sessions.retrieve(session.id, {
      expand: ["payment_intent.latest_charge.balance_transaction"],
    });
    expect(seen.payment_intent).toMatchObject({
      status: "succeeded",
      amount_received: 8_800,
      metadata: { intent: "don_1" },
      latest_charge: {
        amount_captured: 8_800,
        balance_transaction: { amount: 8_800, fee: 133, net: 8_667, currency: "cny", type: "charge" },
      },
    });
  });

  it.each([
    [1, 1],
    [33, 1],
    [34, 2],
    [100, 3],
    [99_999_999, 1_500_001],
  ])("of %i minor units costs %i, rounded half up", (amount, fee) => {
    expect(paymentFee(usualTerms, amount)).toBe(fee);
  });

  it("in a currency without decimals keeps its amount and a whole fee", async () => {
    const intent = await world.stripe.paymentIntents.retrieve(await world.paidIntent(500, "jpy"), {
      expand: ["latest_charge.balance_transaction"],
    });
    expect(intent).toMatchObject({
      amount: 500,
      currency: "jpy",
      latest_charge: { balance_transaction: { amount: 500, fee: 9, net: 491 } },
    });
  });

  it("answers the same outcome again without new events, and another one with 409", async () => {
    const session = await world.stripe.checkout.sessions.create(sessionOf(100));
    const first = await (await complete(session, "paid")).json();
    expect(await (await complete(session, "paid")).json()).toEqual(first);
    const refused = await complete(session, "abandoned");
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { error: { type: "invalid_request_error" } },
    ]);
    expect(world.receivedTypes()).toEqual(paidTypes);
  });

  it("may fail and then succeed with the same intent", async () => {
    const session = await world.stripe.checkout.sessions.create(sessionOf(100));
    expect(await (await complete(session, "failed")).json()).toMatchObject({ status: "open" });
    await complete(session, "paid");
    expect(world.receivedTypes()).toEqual(["charge.failed", "payment_intent.payment_failed", ...paidTypes]);
    const intents = world.received
      .map(({ event }) => event.data.object)
      .filter((object) => "object" in object && object.object === "payment_intent");
    expect(intents).toMatchObject([
      { last_payment_error: { code: "card_declined" } },
      { status: "succeeded" },
    ]);
    expect(new Set(intents.map((intent) => ("id" in intent ? intent.id : "")))).toHaveProperty("size", 1);
  });

  it("may arrive after its session was abandoned", async () => {
    const session = await world.stripe.checkout.sessions.create(sessionOf(100));
    await complete(session, "abandoned");
    expect(await (await complete(session, "paid")).json()).toMatchObject({
      outcome: "paid",
      status: "expired",
    });
    expect(world.receivedTypes()).toEqual([
      "checkout.session.expired",
      "charge.succeeded",
      "payment_intent.succeeded",
      "charge.updated",
    ]);
  });
});

describe("a session's end", () => {
  it("comes by the API once, and not after payment", async () => {
    const session = await world.stripe.checkout.sessions.create(sessionOf(100));
    expect(await world.stripe.checkout.sessions.expire(session.id)).toMatchObject({
      status: "expired",
      url: null,
    });
    await expect(world.stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({
      statusCode: 400,
    });
    await world.sandbox.flush();
    expect(world.receivedTypes()).toEqual(["checkout.session.expired"]);
  });

  it("comes by the clock", async () => {
    const expiresAt = world.now.getTime() / 1_000 + 1_800;
    const session = await world.stripe.checkout.sessions.create({ ...sessionOf(100), expires_at: expiresAt });
    world.now = new Date((expiresAt - 1) * 1_000);
    expect((await world.stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
    world.now = new Date(expiresAt * 1_000);
    expect((await world.stripe.checkout.sessions.retrieve(session.id)).status).toBe("expired");
  });

  it.each([1_799, 24 * 3_600 + 1])("cannot be set to %i seconds from now", async (seconds) => {
    const params = { ...sessionOf(100), expires_at: world.now.getTime() / 1_000 + seconds };
    await expect(world.stripe.checkout.sessions.create(params)).rejects.toMatchObject({
      param: "expires_at",
    });
  });
});

describe("the pay page", () => {
  const choose = (session: Stripe.Checkout.Session, outcome: string): Promise<Response> =>
    fetch(`${session.url}/complete`, {
      method: "POST",
      body: new URLSearchParams({ outcome }),
      redirect: "manual",
    });

  it("says in Chinese that no money moves, and escapes what it shows", async () => {
    const session = await world.stripe.checkout.sessions.create(sessionOf(8_800));
    const page = await (await fetch(session.url ?? "")).text();
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain("演示，不收真款");
    expect(page).toContain("¥88.00");
    expect(page).toContain("&lt;图书&gt;");
  });

  it("sends the donor on to the address of the outcome", async () => {
    const paid = await world.stripe.checkout.sessions.create(sessionOf(100));
    const left = await world.stripe.checkout.sessions.create(sessionOf(100));
    const failed = await choose(paid, "failed");
    expect(new URL(failed.headers.get("location") ?? "", `${paid.url}/complete`).href).toBe(paid.url);
    const thanks = `http://localhost:4000/thanks?session=${paid.id}`;
    expect((await choose(paid, "paid")).headers.get("location")).toBe(thanks);
    expect((await choose(left, "abandoned")).headers.get("location")).toBe("http://localhost:4000/back");
  });
});

describe("refunds", () => {
  it("are partial and repeated until nothing is left, and each has its own balance transaction", async () => {
    const intent = await world.paidIntent(10_000);
    world.received = [];
    const first = await world.stripe.refunds.create({ payment_intent: intent, amount: 3_000 });
    expect(first).toMatchObject({ amount: 3_000, status: "succeeded", payment_intent: intent });
    await expect(
      world.stripe.refunds.create({ payment_intent: intent, amount: 7_001 }),
    ).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 400,
      code: "amount_too_large",
      param: "amount",
    });
    const rest = await world.stripe.refunds.create({ charge: String(first.charge) });
    expect(rest.amount).toBe(7_000);
    await expect(world.stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
      statusCode: 400,
      code: "charge_already_refunded",
    });
    expect(await world.stripe.charges.retrieve(String(first.charge))).toMatchObject({
      amount_refunded: 10_000,
      refunded: true,
    });
    const booked = await world.stripe.balanceTransactions.list({ type: "refund" });
    expect(booked.data.map(({ amount, fee, source }) => [amount, fee, source])).toEqual([
      [-7_000, 0, rest.id],
      [-3_000, 0, first.id],
    ]);
    expect((await world.stripe.refunds.list({ payment_intent: intent })).data.map(({ id }) => id)).toEqual([
      rest.id,
      first.id,
    ]);
    await world.sandbox.flush();
    expect(world.receivedTypes().toSorted()).toEqual(
      refundedTypes.toSorted().flatMap((type) => [type, type]),
    );
  });

  it("are refused for a payment that failed and for one that never was", async () => {
    const session = await world.stripe.checkout.sessions.create(sessionOf(100));
    await complete(session, "failed");
    const { payment_intent: failed } = await world.stripe.checkout.sessions.retrieve(session.id);
    await expect(world.stripe.refunds.create({ payment_intent: String(failed) })).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    });
    await expect(world.stripe.refunds.create({ payment_intent: "pi_none" })).rejects.toMatchObject({
      code: "resource_missing",
      param: "payment_intent",
    });
  });
});
