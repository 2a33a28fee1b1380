import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandboxWorld, type SandboxWorld, sessionOf } from "#test/support/stripe-sandbox.ts";

let world: SandboxWorld;
beforeEach(async () => {
  world = await createSandboxWorld();
});
afterEach(() => world.close());

describe("an Idempotency-Key", () => {
  it("replays the first answer to the same request and refuses any other", async () => {
    const options = { idempotencyKey: "don_1" };
    const first = await world.stripe.checkout.sessions.create(sessionOf(100), options);
    const second = await world.stripe.checkout.sessions.create(sessionOf(100), options);
    expect(second).toEqual(first);
    expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
    await expect(world.stripe.checkout.sessions.create(sessionOf(200), options)).rejects.toMatchObject({
      type: "StripeIdempotencyError",
      statusCode: 400,
    });
    expect((await world.stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  it("belongs to one endpoint, even where the parameters are the same", async () => {
    const [one, other] = [
      await world.stripe.checkout.sessions.create(sessionOf(100)),
      await world.stripe.checkout.sessions.create(sessionOf(100)),
    ];
    await world.stripe.checkout.sessions.expire(one.id, {}, { idempotencyKey: "end" });
    const reused = world.stripe.checkout.sessions.expire(other.id, {}, { idempotencyKey: "end" });
    await expect(reused).rejects.toMatchObject({ type: "StripeIdempotencyError" });
  });

  it("keeps a refusal of the action, but not of the parameters", async () => {
    const intent = await world.paidIntent(100);
    const tooMuch = { payment_intent: intent, amount: 101 };
    await expect(world.stripe.refunds.create(tooMuch, { idempotencyKey: "r1" })).rejects.toThrow(
      "greater than",
    );
    const replayed = world.stripe.refunds.create(
      { payment_intent: intent, amount: 100 },
      { idempotencyKey: "r1" },
    );
    await expect(replayed).rejects.toMatchObject({ type: "StripeIdempotencyError" });
    const invalid = { payment_intent: intent, amount: 0 };
    await expect(world.stripe.refunds.create(invalid, { idempotencyKey: "r2" })).rejects.toMatchObject({
      param: "amount",
    });
    const valid = await world.stripe.refunds.create({ payment_intent: intent }, { idempotencyKey: "r2" });
    expect(valid.amount).toBe(100);
  });
});

describe("errors", () => {
  const call = (path: string, headers: Record<string, string>, body?: string): Promise<Response> =>
    fetch(world.sandbox.url + path, body === undefined ? { headers } : { method: "POST", headers, body });
  const key = { authorization: "Bearer sk_test_local" };

  it.each([
    ["no key", {}],
    ["a live key", { authorization: "Bearer sk_live_1" }],
    ["a publishable key", { authorization: "Bearer pk_test_1" }],
  ])("are 401 for %s", async (_case, headers) => {
    const answer = await call("/v1/events", headers);
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { error: { type: "invalid_request_error" } },
    ]);
  });

  it("are 404 in Stripe's shape for unknown routes and unknown ids", async () => {
    await expect(world.stripe.coupons.list()).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 404,
    });
    await expect(world.stripe.charges.retrieve("ch_none")).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
    });
  });

  it.each([
    ["mode=payment&success_url=http://x.test", { code: "parameter_missing", param: "line_items" }],
    ["mode=setup", { param: "mode" }],
  ])("name the wrong parameter of %s", async (body, error) => {
    const answer = await call("/v1/checkout/sessions", key, body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { error }]);
  });

  it.each([
    ["an amount of zero", { unit_amount: 0 }],
    ["an amount of nine digits", { unit_amount: 100_000_000 }],
    ["a currency of two letters", { currency: "cn" }],
  ])("refuse %s", async (_case, wrong) => {
    const priceData = { currency: "cny", unit_amount: 1, product_data: { name: "书" }, ...wrong };
    const params = { ...sessionOf(1), line_items: [{ price_data: priceData, quantity: 1 }] };
    const [name] = Object.keys(wrong);
    await expect(world.stripe.checkout.sessions.create(params)).rejects.toMatchObject({
      statusCode: 400,
      param: `line_items[0][price_data][${name}]`,
    });
  });

  it("refuse parameters and versions they do not know, and properties that hold no id", async () => {
    await expect(
      world.stripe.checkout.sessions.create({ ...sessionOf(1), allow_promotion_codes: true }),
    ).rejects.toMatchObject({
      code: "parameter_unknown",
      param: "allow_promotion_codes",
    });
    expect((await call("/v1/events", { ...key, "stripe-version": "2020-08-27" })).status).toBe(400);
    const session = await world.stripe.checkout.sessions.create(sessionOf(1));
    await expect(
      world.stripe.checkout.sessions.retrieve(session.id, { expand: ["amount_total.x"] }),
    ).rejects.toMatchObject({ param: "expand" });
  });
});

describe("lists", () => {
  it("are paged newest first, and the stock client walks them", async () => {
    const intents = [];
    for (const amount of [100, 200, 300]) {
      intents.push(await world.paidIntent(amount));
      world.now = new Date(world.now.getTime() + 1_000);
    }
    const amounts = [];
    for await (const row of world.stripe.balanceTransactions.list({ limit: 2 })) amounts.push(row.amount);
    expect(amounts).toEqual([300, 200, 100]);
    const page = await world.stripe.balanceTransactions.list({ limit: 1, expand: ["data.source"] });
    expect(page).toMatchObject({
      has_more: true,
      data: [{ source: { object: "charge", payment_intent: intents[2] } }],
    });
    const recent = await world.stripe.balanceTransactions.list({
      created: { gte: world.now.getTime() / 1_000 - 1 },
    });
    expect(recent.data.map(({ amount }) => amount)).toEqual([300]);
  });

  it("tell events that were delivered from those that were not", async () => {
    await world.paidIntent();
    world.sandbox.setSchedule(() => []);
    const lost = await world.paidIntent();
    const missing = await world.stripe.events.list({
      delivery_success: false,
      type: "payment_intent.succeeded",
    });
    expect(missing.data.map(({ data }) => data.object)).toMatchObject([{ id: lost }]);
    const types = ["charge.succeeded", "charge.updated"];
    const delivered = await world.stripe.events.list({ delivery_success: true, types });
    expect(delivered.data.map(({ type, pending_webhooks: pending }) => [type, pending])).toEqual([
      ["charge.updated", 0],
      ["charge.succeeded", 0],
    ]);
    const [first] = delivered.data;
    expect(await world.stripe.events.retrieve(first?.id ?? "")).toMatchObject({ type: "charge.updated" });
  });
});
