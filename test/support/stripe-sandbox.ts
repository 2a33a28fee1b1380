import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pass } from "node:timers/promises";
import Stripe from "stripe";
import { startStripeSandbox } from "#infra/local/stripe/server.ts";

/** The secret that the sandbox signs with. */
export const webhookSecret = "whsec_test";

/** A checkout of so many minor units. */
export const sessionOf = (unitAmount: number, currency = "cny"): Stripe.Checkout.SessionCreateParams => ({
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

export const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** Ends a checkout as a donor would: `paid`, `failed` or `abandoned`. */
export const complete = (session: Stripe.Checkout.Session, outcome: string): Promise<Response> =>
  post(`${session.url}/complete`, { outcome });

/** The events of a payment, in the order in which they happen. */
export const paidTypes = [
  "charge.succeeded",
  "payment_intent.succeeded",
  "checkout.session.completed",
  "charge.updated",
];

/** The stock client of a sandbox on this port; it does not repeat by itself. */
export const clientOf = (port: number): Stripe =>
  new Stripe("sk_test_local", { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0 });

/** The events of a refund, in the order in which they happen. */
export const refundedTypes = ["refund.created", "charge.refunded", "refund.updated", "charge.refund.updated"];

/**
 * The Stripe sandbox on a folder of its own, the stock client, and a webhook that checks each signature. The clock is
 * `now`; the webhook answers `answerStatus` after `answerAfterMs`, and counts the most deliveries at once.
 */
export const createSandboxWorld = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "stripe-sandbox-"));
  const state = {
    now: new Date("2026-11-23T09:00:00+08:00"),
    received: [] as { event: Stripe.Event; signedAt: number }[],
    answerStatus: 200,
    answerAfterMs: 0,
    mostAtOnce: 0,
  };
  let underWay = 0;
  const receiver = createServer(async (request, response) => {
    underWay += 1;
    state.mostAtOnce = Math.max(state.mostAtOnce, underWay);
    const body = await text(request);
    const header = String(request.headers["stripe-signature"]);
    const receivedAt = state.now.getTime();
    const event = Stripe.webhooks.constructEvent(body, header, webhookSecret, 300, undefined, receivedAt);
    state.received.push({ event, signedAt: Number(/^t=(\d+),v1=/.exec(header)?.[1]) });
    await pass(state.answerAfterMs);
    underWay -= 1;
    response.writeHead(state.answerStatus).end();
  });
  await once(receiver.listen(0, "127.0.0.1"), "listening");
  const address = receiver.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  const webhook = { url: `http://127.0.0.1:${address.port}/hook`, secret: webhookSecret };

  const start = () => startStripeSandbox({ dataDir, webhook, clock: () => state.now });
  const sandbox = await start();
  const world = Object.assign(state, {
    dataDir,
    webhook,
    sandbox,
    stripe: clientOf(sandbox.port),
    /** Starts the sandbox on what the last one left. */
    start: async (): Promise<void> => {
      world.sandbox = await start();
      world.stripe = clientOf(world.sandbox.port);
    },
    /** Pays a checkout. @returns the id of its intent */
    paidIntent: async (unitAmount = 10_000, currency = "cny"): Promise<string> => {
      const session = await world.stripe.checkout.sessions.create(sessionOf(unitAmount, currency));
      await complete(session, "paid");
      const { payment_intent: intent } = await world.stripe.checkout.sessions.retrieve(session.id);
      if (typeof intent !== "string") throw new Error("the session has no payment intent");
      return intent;
    },
    receivedTypes: (): string[] => state.received.map(({ event }) => event.type),
    close: async (): Promise<void> => {
      await world.sandbox.close();
      receiver.closeAllConnections();
      receiver.close();
      rmSync(dataDir, { recursive: true });
    },
  });
  return world;
};
export type SandboxWorld = Awaited<ReturnType<typeof createSandboxWorld>>;
