import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shortPauses } from "#infra/local/stripe/deliveries/deliveries.ts";
import {
  clientOf,
  complete,
  createSandboxWorld,
  paidTypes,
  post,
  refundedTypes,
  type SandboxWorld,
  sessionOf,
  webhookSecret,
} from "#test/support/stripe-sandbox.ts";

const mostAttempts = shortPauses.length + 1;

let world: SandboxWorld;
beforeEach(async () => {
  world = await createSandboxWorld();
});
afterEach(() => world.close());

describe("deliveries", () => {
  it("that are refused come again, signed anew, and the caller of complete does not notice", async () => {
    world.answerStatus = 500;
    const session = await world.stripe.checkout.sessions.create(sessionOf(100));
    expect((await complete(session, "failed")).status).toBe(200);
    expect(world.sandbox.pendingDeliveries()).toBe(2);
    world.now = new Date(world.now.getTime() + 3_600_000);
    world.answerStatus = 200;
    await world.sandbox.flush();
    expect(world.sandbox.pendingDeliveries()).toBe(0);
    const attempts = world.received.filter(({ event }) => event.type === "payment_intent.payment_failed");
    const [first, last] = [attempts[0], attempts.at(-1)];
    expect(last?.event).toEqual(first?.event);
    expect((last?.signedAt ?? 0) - (first?.signedAt ?? 0)).toBe(3_600);
  });

  it("are given up after the last attempt, and remain listed as undelivered", async () => {
    world.answerStatus = 500;
    const session = await world.stripe.checkout.sessions.create(sessionOf(100));
    await complete(session, "failed");
    while (world.sandbox.pendingDeliveries() > 0) await world.sandbox.flush();
    expect(world.received).toHaveLength(2 * mostAttempts);
    const listed = await (await fetch(`${world.sandbox.url}/sandbox/deliveries`)).json();
    expect(listed).toMatchObject({
      deliveries: ["charge.failed", "payment_intent.payment_failed"].map((type) => ({
        type,
        status: "undelivered",
        attempts: mostAttempts,
        lastAnswer: "500",
      })),
    });
  });

  it.each([
    ["immediate", paidTypes],
    ["duplicate", [...paidTypes, ...paidTypes]],
    ["reverse", paidTypes.toReversed()],
    ["lose", []],
  ])("follow the schedule %s", async (mode, expected) => {
    expect(await (await post(`${world.sandbox.url}/sandbox/schedule`, { mode })).json()).toEqual({ mode });
    await world.paidIntent();
    expect(world.receivedTypes()).toEqual(expected);
  });

  it("of one change wait for one another where the webhook is slow", async () => {
    world.answerAfterMs = 20;
    await world.paidIntent();
    expect([world.receivedTypes(), world.mostAtOnce]).toEqual([paidTypes, 1]);
  });

  it("are held until released", async () => {
    await post(`${world.sandbox.url}/sandbox/schedule`, { mode: "hold" });
    await world.paidIntent();
    await world.sandbox.flush();
    expect([world.received.length, world.sandbox.pendingDeliveries()]).toEqual([0, 4]);
    expect(await (await post(`${world.sandbox.url}/sandbox/release`, {})).json()).toEqual({ released: 4 });
    expect(world.receivedTypes()).toEqual(paidTypes);
    expect(await (await post(`${world.sandbox.url}/sandbox/release`, {})).json()).toEqual({ released: 0 });
  });
});

describe("a restart", () => {
  const restart = async (): Promise<void> => {
    await world.sandbox.close();
    await world.start();
  };

  it("keeps objects, answers and what was still to be delivered", async () => {
    const options = { idempotencyKey: "don_1" };
    const session = await world.stripe.checkout.sessions.create(sessionOf(100), options);
    world.answerStatus = 503;
    await complete(session, "paid");
    expect(world.sandbox.pendingDeliveries()).toBe(4);
    await restart();
    world.received = [];
    world.answerStatus = 200;
    await world.sandbox.flush();
    expect([new Set(world.receivedTypes()), world.sandbox.pendingDeliveries()]).toEqual([
      new Set(paidTypes),
      0,
    ]);
    expect(await world.stripe.checkout.sessions.create(sessionOf(100), options)).toEqual(session);
    expect(await world.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      payment_status: "paid",
    });
  });

  it("cuts off a line that was never finished", async () => {
    const intent = await world.paidIntent();
    await world.sandbox.close();
    appendFileSync(join(world.dataDir, "journal.jsonl"), '[{"id":"pi_half","obj');
    await world.start();
    const refund = await world.stripe.refunds.create({ payment_intent: intent });
    await restart();
    expect(await world.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" });
  });

  it("after kill -9 finds all that was answered", async () => {
    await world.sandbox.close();
    const script = `
      import { startStripeSandbox } from "#infra/local/stripe/server.ts";
      const options = { dataDir: process.env.DATA, webhook: { url: process.env.HOOK, secret: "${webhookSecret}" } };
      const { port } = await startStripeSandbox({ ...options, clock: () => new Date("${world.now.toISOString()}") });
      console.log(port);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      env: { ...process.env, DATA: world.dataDir, HOOK: world.webhook.url },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(child.stdout, "data");
    world.stripe = clientOf(Number(String(line)));
    const refund = await world.stripe.refunds.create({ payment_intent: await world.paidIntent() });
    child.kill("SIGKILL");
    await once(child, "exit");
    await world.start();
    await world.sandbox.flush();
    expect(await world.stripe.refunds.retrieve(refund.id)).toMatchObject({ amount: 10_000 });
    expect(new Set(world.receivedTypes())).toEqual(new Set([...paidTypes, ...refundedTypes]));
  });
});
