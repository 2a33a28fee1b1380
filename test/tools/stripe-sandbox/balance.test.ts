import { beforeEach, describe, expect, it } from "vitest";
import { failPayout, payOut } from "#infra/local/stripe/moves/payouts.ts";
import { dayMs, type StandInWorld, standInWorld } from "#test/support/stand-in.ts";
import { sessionOf } from "#test/support/stripe-sandbox.ts";

let world: StandInWorld;
beforeEach(() => {
  world = standInWorld();
});

describe("a balance", () => {
  it("in another currency tells the rate, and takes the fee in that currency", async () => {
    world.setTerms({ conversions: new Map([["jpy", { into: "cny", rate: 4.68 }]]), availableAfterDays: 7 });
    const session = await world.stripe.checkout.sessions.create(sessionOf(1_000, "jpy"));
    await world.end(session, { outcome: "paid" });
    const [row] = (await world.stripe.balanceTransactions.list()).data;
    expect(row).toMatchObject({
      amount: 4_680,
      currency: "cny",
      exchange_rate: 4.68,
      fee: 71,
      net: 4_609,
      status: "pending",
    });
    expect(await world.stripe.balance.retrieve()).toMatchObject({
      available: [],
      pending: [{ amount: 4_609 }],
    });
    await world.advance(7 * dayMs);
    expect(await world.stripe.balance.retrieve()).toMatchObject({
      available: [{ amount: 4_609 }],
      pending: [],
    });
    expect((await world.stripe.balanceTransactions.retrieve(row?.id ?? "")).status).toBe("available");
  });
});

describe("a payout", () => {
  it("brings what is available once, tells what it brought, and arrives", async () => {
    await world.pay(10_000);
    await world.pay(5_000);
    world.types();
    const [payout] = await world.act(payOut);
    expect(await world.act(payOut)).toEqual([]);
    expect(payout).toMatchObject({ amount: 14_773, status: "pending", automatic: true });
    const brought = await world.stripe.balanceTransactions.list({ payout: payout?.id ?? "" });
    expect(brought.data.map(({ net }) => net)).toEqual([-14_773, 4_924, 9_849]);
    await world.advance(2 * dayMs);
    expect(world.types()).toEqual(["payout.created", "payout.paid", "payout.reconciliation_completed"]);
    expect(await world.stripe.payouts.retrieve(payout?.id ?? "")).toMatchObject({
      status: "paid",
      reconciliation_status: "completed",
    });
  });

  it("that comes back after it arrived is in the next one", async () => {
    await world.pay(10_000);
    const [payout] = await world.act(payOut);
    await world.advance(2 * dayMs);
    await world.act((work) => failPayout(work, payout?.id ?? ""));
    expect(world.types().at(-1)).toBe("payout.failed");
    const failed = await world.stripe.payouts.list({ status: "failed" });
    expect(failed.data).toMatchObject([{ failure_code: "account_closed" }]);
    expect(await world.act(payOut)).toMatchObject([{ amount: 9_849 }]);
  });

  it("that is asked for is of what there is, and can be called back", async () => {
    await world.pay(10_000);
    const asked = (amount: number) => world.stripe.payouts.create({ amount, currency: "cny" });
    await expect(asked(9_850)).rejects.toMatchObject({ code: "balance_insufficient" });
    const { id } = await asked(9_849);
    expect(await world.stripe.payouts.cancel(id)).toMatchObject({ status: "canceled" });
    expect(await world.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 9_849 }] });
    await expect(world.stripe.balanceTransactions.list({ payout: id })).rejects.toMatchObject({
      param: "payout",
    });
  });
});
