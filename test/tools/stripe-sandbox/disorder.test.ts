import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { openDispute } from "#infra/local/stripe/moves/disputes.ts";
import type { StoredEvent } from "#infra/local/stripe/state/rows.ts";
import { dayMs, standInSeed, standInWorld } from "#test/support/stand-in.ts";

const odds = { duplicate: 20, reorder: 50, delay: 20, drop: 10, twin: 10 };

/** Two months of payments, refunds and disputes whose events come in disorder. */
const months = async (seed: number) => {
  const world = standInWorld({ seed });
  world.setDisorder(odds);
  for (let n = 0; n < 40; n += 1) {
    const intent = await world.pay(1_000 + n);
    const part = { payment_intent: intent.id, amount: 100 };
    if (n % 4 === 1) await world.stripe.refunds.create(part, { idempotencyKey: `refund-${n}` });
    const { latest_charge: charge } = intent;
    if (n % 8 === 2 && charge && typeof charge === "object") {
      await world.act((work) => openDispute(work, { charge: charge.id }));
    }
    await world.advance(dayMs / 2);
  }
  await world.advance(31 * dayMs);
  return world;
};
const idOf = ({ data: { object } }: Stripe.Event | StoredEvent): string =>
  "id" in object ? String(object.id) : "";
const thing = (event: Stripe.Event | StoredEvent): string =>
  `${event.type} ${idOf(event)} ${JSON.stringify("previous_attributes" in event.data ? event.data.previous_attributes : null)}`;

describe("events in disorder", () => {
  it("come twice, late, out of order, as two for one thing, or not at all; and alike for one seed", async () => {
    const [world, again] = [await months(standInSeed), await months(standInSeed)];
    process.stdout.write(`events in disorder: ${world.received.length}, seed ${standInSeed}\n`);
    expect(again.received).toEqual(world.received);
    const raised = world.state.all("event");
    const ids = world.received.map(({ id }) => id);
    const came = new Set(ids);
    expect(ids.length).toBeGreaterThan(came.size);
    expect(came.size).toBeLessThan(raised.length);
    const told = Map.groupBy(raised, thing);
    expect([...told.values()].filter((events) => events.length === 2).length).toBeGreaterThan(0);
    const order = raised.map(({ id }) => id);
    const firsts = [...came].map((id) => order.indexOf(id));
    expect(firsts).not.toEqual(firsts.toSorted((one, other) => one - other));
    expect((await months(standInSeed + 1)).received).not.toEqual(world.received);
  });

  it("that never came are found by asking, for 30 days", async () => {
    const world = standInWorld();
    world.answers.status = 503;
    for (let n = 0; n < 25; n += 1) await world.pay(1_000 + n);
    await world.advance(5 * dayMs);
    const attempts = Map.groupBy(world.received, ({ id }) => id);
    expect(new Set([...attempts.values()].map(({ length }) => length))).toEqual(new Set([17]));
    world.answers.status = 200;
    await world.pay();
    await world.advance(0);
    const missing = async () => {
      const found = [];
      const wanted = { delivery_success: false, type: "payment_intent.succeeded", limit: 10 };
      for await (const event of world.stripe.events.list(wanted)) found.push(event);
      return found.length;
    };
    expect(await missing()).toBe(25);
    await world.advance(26 * dayMs);
    expect(await missing()).toBe(0);
    await expect(world.stripe.events.retrieve(world.received[0]?.id ?? "")).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
