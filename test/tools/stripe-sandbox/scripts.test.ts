import { afterAll, beforeAll, expect, it } from "vitest";
import type { Listening } from "#infra/local/stripe/http/listen.ts";
import { type StandInWorld, standInWorld } from "#test/support/stand-in.ts";
import { complete, post, sessionOf } from "#test/support/stripe-sandbox.ts";

let world: StandInWorld;
let listening: Listening;
beforeAll(async () => {
  world = standInWorld();
  listening = await world.listen();
});
afterAll(() => listening.close());

const tell = async (path: string, body: object) => {
  const answer = await post(`${listening.url}/sandbox/${path}`, body);
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};
/** A paid checkout's charge. */
const paidCharge = async (): Promise<string> => {
  const session = await world.stripe.checkout.sessions.create(sessionOf(10_000));
  await complete(session, "paid");
  const [charge] = (await world.stripe.charges.list({ limit: 1 })).data;
  return charge?.id ?? "";
};

it("a script opens and decides disputes, has refunds come back, and pays out", async () => {
  const inquiry = await tell("disputes", { charge: await paidCharge(), inquiry: true });
  expect(inquiry).toMatchObject({ status: 200, body: { status: "warning_needs_response" } });
  const verdict = (word: string) => tell(`disputes/${inquiry.body.id}`, { verdict: word });
  expect((await verdict("escalated")).body.status).toBe("needs_response");
  expect((await verdict("won")).body.status).toBe("won");
  expect((await verdict("lost")).status).toBe(400);
  const refund = await world.stripe.refunds.create({ charge: await paidCharge(), amount: 500 });
  expect((await tell(`refunds/${refund.id}`, { outcome: "failed" })).body.status).toBe("failed");
  const { payouts } = (await tell("payouts", {})).body;
  expect(payouts).toMatchObject([{ status: "pending", amount: 2 * 9_849 - 1_500 }]);
  expect((await tell(`payouts/${payouts[0].id}`, { outcome: "paid" })).body.status).toBe("paid");
  expect((await tell("payouts/po_none", { outcome: "paid" })).status).toBe(404);
  expect((await tell("disputes", { charge: "ch_none", amout: 1 })).body.error.param).toBe("amout");
});

it("a script has events come in disorder, and requests fail until they are let go", async () => {
  expect((await tell("disorder", { seed: 1, drop: 100 })).body).toMatchObject({ drop: 100, twin: 0 });
  world.types();
  await paidCharge();
  expect(world.types()).toEqual([]);
  expect((await tell("faults", { kind: "down" })).status).toBe(200);
  await expect(world.stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 500 });
  await fetch(`${listening.url}/sandbox/faults`, { method: "DELETE" });
  expect((await world.stripe.balance.retrieve()).object).toBe("balance");
});
