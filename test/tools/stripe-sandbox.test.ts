import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pass } from "node:timers/promises";
import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAX_ATTEMPTS } from "#infra/local/stripe/deliveries/deliveries.ts";
import { cardFee } from "#infra/local/stripe/objects/balance-transaction.ts";
import { type StripeSandbox, startStripeSandbox } from "#infra/local/stripe/server.ts";

const secret = "whsec_test";
let now: Date;
let dataDir: string;
let receiver: Server;
let webhook: { url: string; secret: string };
let answerStatus: number;
let answerAfterMs: number;
let received: { event: Stripe.Event; signedAt: number }[];
let underWay: number;
let mostAtOnce: number;
let sandbox: StripeSandbox;
let stripe: Stripe;

const start = async (): Promise<void> => {
  sandbox = await startStripeSandbox({ dataDir, webhook, clock: () => now });
  stripe = new Stripe("sk_test_local", {
    host: "127.0.0.1",
    port: sandbox.port,
    protocol: "http",
    maxNetworkRetries: 0,
  });
};

const listenOnLoopback = async (server: Server): Promise<number> => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return address.port;
};

beforeEach(async () => {
  now = new Date("2026-11-23T09:00:00+08:00");
  dataDir = mkdtempSync(join(tmpdir(), "stripe-sandbox-"));
  received = [];
  answerStatus = 200;
  answerAfterMs = 0;
  underWay = 0;
  mostAtOnce = 0;
  receiver = createServer(async (request, response) => {
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    const body = await text(request);
    const header = String(request.headers["stripe-signature"]);
    const receivedAt = now.getTime();
    const event = Stripe.webhooks.constructEvent(body, header, secret, 300, undefined, receivedAt);
    received.push({ event, signedAt: Number(/^t=(\d+),v1=/.exec(header)?.[1]) });
    await pass(answerAfterMs);
    underWay -= 1;
    response.writeHead(answerStatus).end();
  });
  webhook = { url: `http://127.0.0.1:${await listenOnLoopback(receiver)}/hook`, secret };
  await start();
});

afterEach(async () => {
  await sandbox.close();
  receiver.closeAllConnections();
  receiver.close();
  rmSync(dataDir, { recursive: true });
});

const sessionOf = (unitAmount: number, currency = "cny"): Stripe.Checkout.SessionCreateParams => ({
  mode: "payment",
  line_items: [
    { price_data: { currency, unit_amount: unitAmount, product_data: { name: "<图书>" } }, quantity: 1 },
  ],
  metadata: { intent: "don_1" },
  payment_intent_data: { metadata: { intent: "don_1" } },
  client_reference_id: "don_1",
  success_url: "http://localhost:4000/thanks?session={CHECKOUT_SESSION_ID}",
  cancel_url: "http://localhost:4000/back",
});

const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const complete = (session: Stripe.Checkout.Session, outcome: string): Promise<Response> =>
  post(`${session.url}/complete`, { outcome });

const paidIntent = async (unitAmount = 10_000, currency = "cny"): Promise<string> => {
  const session = await stripe.checkout.sessions.create(sessionOf(unitAmount, currency));
  await complete(session, "paid");
  const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(session.id);
  if (typeof intent !== "string") throw new Error("the session has no payment intent");
  return intent;
};

const receivedTypes = (): string[] => received.map(({ event }) => event.type);
const paidTypes = [
  "charge.succeeded",
  "payment_intent.succeeded",
  "checkout.session.completed",
  "charge.updated",
];

describe("a payment", () => {
  it("opens a session with an address on loopback, without query or fragment", async () => {
    const session = await stripe.checkout.sessions.create({
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
      expires_at: now.getTime() / 1_000 + 24 * 3_600,
      url: `${sandbox.url}/checkout/${session.id}`,
    });
    expect(session.lastResponse.headers["stripe-version"]).toBe(Stripe.API_VERSION);
  });

  it("once paid has an intent, a charge, a balance transaction and four signed events", async () => {
    const session = await stripe.checkout.sessions.create(sessionOf(8_800));
    const answer = await complete(session, "paid");
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { sessionId: session.id, outcome: "paid", status: "complete" },
    ]);
    expect(receivedTypes()).toEqual(paidTypes);
    const completed = received.find(({ event }) => event.type === "checkout.session.completed")?.event;
    expect(completed).toMatchObject({
      api_version: Stripe.API_VERSION,
      livemode: false,
      data: { object: { id: session.id, payment_status: "paid", amount_total: 8_800 } },
    });
    const seen = await stripe.checkout.sessions.retrieve(session.id, {
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
    expect(cardFee(amount)).toBe(fee);
  });

  it("in a currency without decimals keeps its amount and a whole fee", async () => {
    const intent = await stripe.paymentIntents.retrieve(await paidIntent(500, "jpy"), {
      expand: ["latest_charge.balance_transaction"],
    });
    expect(intent).toMatchObject({
      amount: 500,
      currency: "jpy",
      latest_charge: { balance_transaction: { amount: 500, fee: 9, net: 491 } },
    });
  });

  it("answers the same outcome again without new events, and another one with 409", async () => {
    const session = await stripe.checkout.sessions.create(sessionOf(100));
    const first = await (await complete(session, "paid")).json();
    expect(await (await complete(session, "paid")).json()).toEqual(first);
    const refused = await complete(session, "abandoned");
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { error: { type: "invalid_request_error" } },
    ]);
    expect(receivedTypes()).toEqual(paidTypes);
  });

  it("may fail and then succeed with the same intent", async () => {
    const session = await stripe.checkout.sessions.create(sessionOf(100));
    expect(await (await complete(session, "failed")).json()).toMatchObject({ status: "open" });
    await complete(session, "paid");
    expect(receivedTypes()).toEqual(["payment_intent.payment_failed", ...paidTypes]);
    const intents = received
      .map(({ event }) => event.data.object)
      .filter((object) => "object" in object && object.object === "payment_intent");
    expect(intents).toMatchObject([
      { last_payment_error: { code: "card_declined" } },
      { status: "succeeded" },
    ]);
    expect(new Set(intents.map((intent) => ("id" in intent ? intent.id : "")))).toHaveProperty("size", 1);
  });

  it("may arrive after its session was abandoned", async () => {
    const session = await stripe.checkout.sessions.create(sessionOf(100));
    await complete(session, "abandoned");
    expect(await (await complete(session, "paid")).json()).toMatchObject({
      outcome: "paid",
      status: "expired",
    });
    expect(receivedTypes()).toEqual([
      "checkout.session.expired",
      "charge.succeeded",
      "payment_intent.succeeded",
      "charge.updated",
    ]);
  });
});

describe("a session's end", () => {
  it("comes by the API once, and not after payment", async () => {
    const session = await stripe.checkout.sessions.create(sessionOf(100));
    expect(await stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: "expired", url: null });
    await expect(stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({ statusCode: 400 });
    await sandbox.flush();
    expect(receivedTypes()).toEqual(["checkout.session.expired"]);
  });

  it("comes by the clock", async () => {
    const expiresAt = now.getTime() / 1_000 + 1_800;
    const session = await stripe.checkout.sessions.create({ ...sessionOf(100), expires_at: expiresAt });
    now = new Date((expiresAt - 1) * 1_000);
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
    now = new Date(expiresAt * 1_000);
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("expired");
  });

  it.each([1_799, 24 * 3_600 + 1])("cannot be set to %i seconds from now", async (seconds) => {
    const params = { ...sessionOf(100), expires_at: now.getTime() / 1_000 + seconds };
    await expect(stripe.checkout.sessions.create(params)).rejects.toMatchObject({ param: "expires_at" });
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
    const session = await stripe.checkout.sessions.create(sessionOf(8_800));
    const page = await (await fetch(session.url ?? "")).text();
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain("演示，不收真款");
    expect(page).toContain("¥88.00");
    expect(page).toContain("&lt;图书&gt;");
  });

  it("sends the donor on to the address of the outcome", async () => {
    const paid = await stripe.checkout.sessions.create(sessionOf(100));
    const left = await stripe.checkout.sessions.create(sessionOf(100));
    const failed = await choose(paid, "failed");
    expect(new URL(failed.headers.get("location") ?? "", `${paid.url}/complete`).href).toBe(paid.url);
    const thanks = `http://localhost:4000/thanks?session=${paid.id}`;
    expect((await choose(paid, "paid")).headers.get("location")).toBe(thanks);
    expect((await choose(left, "abandoned")).headers.get("location")).toBe("http://localhost:4000/back");
  });
});

describe("refunds", () => {
  it("are partial and repeated until nothing is left, and each has its own balance transaction", async () => {
    const intent = await paidIntent(10_000);
    received = [];
    const first = await stripe.refunds.create({ payment_intent: intent, amount: 3_000 });
    expect(first).toMatchObject({ amount: 3_000, status: "succeeded", payment_intent: intent });
    await expect(stripe.refunds.create({ payment_intent: intent, amount: 7_001 })).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 400,
      code: "amount_too_large",
      param: "amount",
    });
    const rest = await stripe.refunds.create({ charge: String(first.charge) });
    expect(rest.amount).toBe(7_000);
    await expect(stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
      statusCode: 400,
      code: "charge_already_refunded",
    });
    expect(await stripe.charges.retrieve(String(first.charge))).toMatchObject({
      amount_refunded: 10_000,
      refunded: true,
    });
    const booked = await stripe.balanceTransactions.list({ type: "refund" });
    expect(booked.data.map(({ amount, fee, source }) => [amount, fee, source])).toEqual([
      [-7_000, 0, rest.id],
      [-3_000, 0, first.id],
    ]);
    expect((await stripe.refunds.list({ payment_intent: intent })).data.map(({ id }) => id)).toEqual([
      rest.id,
      first.id,
    ]);
    await sandbox.flush();
    expect(receivedTypes().toSorted()).toEqual(
      ["charge.refunded", "refund.created", "refund.updated"].flatMap((type) => [type, type]),
    );
  });

  it("are refused for a payment that failed and for one that never was", async () => {
    const session = await stripe.checkout.sessions.create(sessionOf(100));
    await complete(session, "failed");
    const { payment_intent: failed } = await stripe.checkout.sessions.retrieve(session.id);
    await expect(stripe.refunds.create({ payment_intent: String(failed) })).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    });
    await expect(stripe.refunds.create({ payment_intent: "pi_none" })).rejects.toMatchObject({
      code: "resource_missing",
      param: "payment_intent",
    });
  });
});

describe("an Idempotency-Key", () => {
  it("replays the first answer to the same request and refuses any other", async () => {
    const options = { idempotencyKey: "don_1" };
    const first = await stripe.checkout.sessions.create(sessionOf(100), options);
    const second = await stripe.checkout.sessions.create(sessionOf(100), options);
    expect(second).toEqual(first);
    expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
    await expect(stripe.checkout.sessions.create(sessionOf(200), options)).rejects.toMatchObject({
      type: "StripeIdempotencyError",
      statusCode: 400,
    });
    expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  it("belongs to one endpoint, even where the parameters are the same", async () => {
    const [one, other] = [
      await stripe.checkout.sessions.create(sessionOf(100)),
      await stripe.checkout.sessions.create(sessionOf(100)),
    ];
    await stripe.checkout.sessions.expire(one.id, {}, { idempotencyKey: "end" });
    const reused = stripe.checkout.sessions.expire(other.id, {}, { idempotencyKey: "end" });
    await expect(reused).rejects.toMatchObject({ type: "StripeIdempotencyError" });
  });

  it("keeps a refusal of the action, but not of the parameters", async () => {
    const intent = await paidIntent(100);
    const tooMuch = { payment_intent: intent, amount: 101 };
    await expect(stripe.refunds.create(tooMuch, { idempotencyKey: "r1" })).rejects.toThrow("greater than");
    const replayed = stripe.refunds.create({ payment_intent: intent, amount: 100 }, { idempotencyKey: "r1" });
    await expect(replayed).rejects.toMatchObject({ type: "StripeIdempotencyError" });
    const invalid = { payment_intent: intent, amount: 0 };
    await expect(stripe.refunds.create(invalid, { idempotencyKey: "r2" })).rejects.toMatchObject({
      param: "amount",
    });
    const valid = await stripe.refunds.create({ payment_intent: intent }, { idempotencyKey: "r2" });
    expect(valid.amount).toBe(100);
  });
});

describe("errors", () => {
  const call = (path: string, headers: Record<string, string>, body?: string): Promise<Response> =>
    fetch(sandbox.url + path, body === undefined ? { headers } : { method: "POST", headers, body });
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
    await expect(stripe.customers.list()).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 404,
    });
    await expect(stripe.charges.retrieve("ch_none")).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
    });
  });

  it.each([
    ["mode=payment&success_url=http://x.test", { code: "parameter_missing", param: "line_items" }],
    ["mode=subscription", { param: "mode" }],
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
    await expect(stripe.checkout.sessions.create(params)).rejects.toMatchObject({
      statusCode: 400,
      param: `line_items[0][price_data][${name}]`,
    });
  });

  it("refuse parameters and versions they do not know, and properties that hold no id", async () => {
    await expect(
      stripe.checkout.sessions.create({ ...sessionOf(1), allow_promotion_codes: true }),
    ).rejects.toMatchObject({
      code: "parameter_unknown",
      param: "allow_promotion_codes",
    });
    expect((await call("/v1/events", { ...key, "stripe-version": "2020-08-27" })).status).toBe(400);
    const session = await stripe.checkout.sessions.create(sessionOf(1));
    await expect(
      stripe.checkout.sessions.retrieve(session.id, { expand: ["amount_total.x"] }),
    ).rejects.toMatchObject({ param: "expand" });
  });
});

describe("lists", () => {
  it("are paged newest first, and the stock client walks them", async () => {
    const intents = [];
    for (const amount of [100, 200, 300]) {
      intents.push(await paidIntent(amount));
      now = new Date(now.getTime() + 1_000);
    }
    const amounts = [];
    for await (const row of stripe.balanceTransactions.list({ limit: 2 })) amounts.push(row.amount);
    expect(amounts).toEqual([300, 200, 100]);
    const page = await stripe.balanceTransactions.list({ limit: 1, expand: ["data.source"] });
    expect(page).toMatchObject({
      has_more: true,
      data: [{ source: { object: "charge", payment_intent: intents[2] } }],
    });
    const recent = await stripe.balanceTransactions.list({ created: { gte: now.getTime() / 1_000 - 1 } });
    expect(recent.data.map(({ amount }) => amount)).toEqual([300]);
  });

  it("tell events that were delivered from those that were not", async () => {
    await paidIntent();
    sandbox.setSchedule(() => []);
    const lost = await paidIntent();
    const missing = await stripe.events.list({ delivery_success: false, type: "payment_intent.succeeded" });
    expect(missing.data.map(({ data }) => data.object)).toMatchObject([{ id: lost }]);
    const types = ["charge.succeeded", "charge.updated"];
    const delivered = await stripe.events.list({ delivery_success: true, types });
    expect(delivered.data.map(({ type, pending_webhooks: pending }) => [type, pending])).toEqual([
      ["charge.updated", 0],
      ["charge.succeeded", 0],
    ]);
    const [first] = delivered.data;
    expect(await stripe.events.retrieve(first?.id ?? "")).toMatchObject({ type: "charge.updated" });
  });
});

describe("deliveries", () => {
  it("that are refused come again, signed anew, and the caller of complete does not notice", async () => {
    answerStatus = 500;
    const session = await stripe.checkout.sessions.create(sessionOf(100));
    expect((await complete(session, "failed")).status).toBe(200);
    expect(sandbox.pendingDeliveries()).toBe(1);
    now = new Date(now.getTime() + 3_600_000);
    answerStatus = 200;
    await sandbox.flush();
    expect(sandbox.pendingDeliveries()).toBe(0);
    const [first, ...others] = received;
    expect(others.at(-1)?.event).toEqual(first?.event);
    expect((others.at(-1)?.signedAt ?? 0) - (first?.signedAt ?? 0)).toBe(3_600);
  });

  it("are given up after the last attempt, and remain listed as undelivered", async () => {
    answerStatus = 500;
    const session = await stripe.checkout.sessions.create(sessionOf(100));
    await complete(session, "failed");
    while (sandbox.pendingDeliveries() > 0) await sandbox.flush();
    expect(received).toHaveLength(MAX_ATTEMPTS);
    const listed = await (await fetch(`${sandbox.url}/sandbox/deliveries`)).json();
    expect(listed).toMatchObject({
      deliveries: [
        {
          type: "payment_intent.payment_failed",
          status: "undelivered",
          attempts: MAX_ATTEMPTS,
          lastAnswer: "500",
        },
      ],
    });
  });

  it.each([
    ["immediate", paidTypes],
    ["duplicate", [...paidTypes, ...paidTypes]],
    ["reverse", paidTypes.toReversed()],
    ["lose", []],
  ])("follow the schedule %s", async (mode, expected) => {
    expect(await (await post(`${sandbox.url}/sandbox/schedule`, { mode })).json()).toEqual({ mode });
    await paidIntent();
    expect(receivedTypes()).toEqual(expected);
  });

  it("of one change wait for one another where the webhook is slow", async () => {
    answerAfterMs = 20;
    await paidIntent();
    expect([receivedTypes(), mostAtOnce]).toEqual([paidTypes, 1]);
  });

  it("are held until released", async () => {
    await post(`${sandbox.url}/sandbox/schedule`, { mode: "hold" });
    await paidIntent();
    await sandbox.flush();
    expect([received.length, sandbox.pendingDeliveries()]).toEqual([0, 4]);
    expect(await (await post(`${sandbox.url}/sandbox/release`, {})).json()).toEqual({ released: 4 });
    expect(receivedTypes()).toEqual(paidTypes);
    expect(await (await post(`${sandbox.url}/sandbox/release`, {})).json()).toEqual({ released: 0 });
  });

  it("can be delayed by a schedule of one's own", async () => {
    sandbox.setSchedule((events) => events.map(({ id }) => ({ eventId: id, afterMs: 3_600_000 })));
    const session = await stripe.checkout.sessions.create(sessionOf(100));
    expect((await complete(session, "failed")).status).toBe(200);
    expect(received).toHaveLength(0);
    await sandbox.flush();
    expect(receivedTypes()).toEqual(["payment_intent.payment_failed"]);
  });
});

describe("a restart", () => {
  const restart = async (): Promise<void> => {
    await sandbox.close();
    await start();
  };

  it("keeps objects, answers and what was still to be delivered", async () => {
    const options = { idempotencyKey: "don_1" };
    const session = await stripe.checkout.sessions.create(sessionOf(100), options);
    answerStatus = 503;
    await complete(session, "paid");
    expect(sandbox.pendingDeliveries()).toBe(4);
    await restart();
    received = [];
    answerStatus = 200;
    await sandbox.flush();
    expect([new Set(receivedTypes()), sandbox.pendingDeliveries()]).toEqual([new Set(paidTypes), 0]);
    expect(await stripe.checkout.sessions.create(sessionOf(100), options)).toEqual(session);
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: "paid" });
  });

  it("cuts off a line that was never finished", async () => {
    const intent = await paidIntent();
    await sandbox.close();
    appendFileSync(join(dataDir, "journal.jsonl"), '[{"id":"pi_half","obj');
    await start();
    const refund = await stripe.refunds.create({ payment_intent: intent });
    await restart();
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" });
  });

  it("after kill -9 finds all that was answered", async () => {
    await sandbox.close();
    const script = `
      import { startStripeSandbox } from "#infra/local/stripe/server.ts";
      const options = { dataDir: process.env.DATA, webhook: { url: process.env.HOOK, secret: "${secret}" } };
      const { port } = await startStripeSandbox({ ...options, clock: () => new Date("${now.toISOString()}") });
      console.log(port);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      env: { ...process.env, DATA: dataDir, HOOK: webhook.url },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(child.stdout, "data");
    stripe = new Stripe("sk_test_local", { host: "127.0.0.1", port: Number(String(line)), protocol: "http" });
    const refund = await stripe.refunds.create({ payment_intent: await paidIntent() });
    child.kill("SIGKILL");
    await once(child, "exit");
    await start();
    await sandbox.flush();
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ amount: 10_000 });
    expect(new Set(receivedTypes())).toEqual(
      new Set([...paidTypes, "refund.created", "charge.refunded", "refund.updated"]),
    );
  });
});
