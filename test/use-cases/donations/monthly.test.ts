import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import { type Monthly, startMonthly } from "#test/support/monthly.ts";
import { grantRoles } from "#test/support/network-cards.ts";

let monthly: Monthly;
let projectId: string;

beforeAll(async () => {
  monthly = await startMonthly();
});
afterAll(() => monthly.close());
beforeEach(async () => {
  projectId = await monthly.newProject();
});

describe("a month of a monthly gift", () => {
  it.each(["as they came", "reversed", "twice"])("is one gift, its events %s", async (order) => {
    const { recurringGiftId, checkoutUrl, readSecret } = (await monthly.begin()).body;
    await monthly.pay(checkoutUrl);
    const events = monthly.sent();
    const types = events.map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining([
        "checkout.session.completed",
        "customer.subscription.created",
        "invoice.paid",
        "payment_intent.succeeded",
        "charge.updated",
      ]),
    );
    if (order === "reversed") for (const event of events.toReversed()) await monthly.book([event]);
    else await monthly.book(order === "twice" ? [...events, ...events] : events);
    const options = { params: { recurringGiftId }, headers: { "donation-secret": readSecret } };
    const { body } = await monthly.donations.call("GET /v1/recurring-gifts/{recurringGiftId}", options);
    expect(body).toMatchObject({ status: "active", settled: true, amount: 5_000, projectName: "春蕾计划" });
    expect(body.gifts).toMatchObject([{ amount: 5_000, status: "paid" }]);
    expect((await monthly.donations.fund(projectId)).fees.amount).toBeGreaterThan(0);
    expect(await monthly.raised()).toBe(5_000);
    const { donationId, readSecret: giftSecret } = body.gifts[0];
    expect((await monthly.donations.read(donationId, giftSecret)).body).toMatchObject({
      projectId,
      status: "paid",
    });
  });

  it("carries the donor's name, sealed once for all months", async () => {
    const donor = { name: "Canary 王小明", email: "canary.month@example.org" };
    const { read } = await monthly.begun({ donor, message: "Canary words" });
    await monthly.pass(32);
    const { gifts } = await read();
    expect(gifts).toHaveLength(2);
    for (const { donationId, readSecret } of gifts)
      expect((await monthly.donations.read(donationId, readSecret)).body).toMatchObject({
        donor,
        message: "Canary words",
      });
    expect(JSON.stringify(await monthly.donations.rowsOf(""))).not.toMatch(/canary/i);
    expect(JSON.stringify(monthly.requests)).not.toMatch(/canary/i);
    expect(await monthly.raised()).toBe(10_000);

    await grantRoles(monthly.donations.platform, "admin", [{ role: "county_admin", county: "430422" }]);
    await monthly.donations.call("POST /v1/donations/{donationId}/redact", {
      token: tokenOf("admin"),
      params: { donationId: gifts[0].donationId },
      body: { message: null },
    });
    await monthly.pass(31);
    const after = await read();
    expect(after.message).toBe("（内容已删除）");
    expect(after.gifts).toHaveLength(3);
    for (const { donationId, readSecret } of after.gifts)
      expect((await monthly.donations.read(donationId, readSecret)).body.message).toBe("（内容已删除）");
  });

  it("stands in the list of a signed-in donor, as the monthly gift does in its own", async () => {
    const token = tokenOf("monthly-donor");
    const { recurringGiftId } = await monthly.begun({}, { token });
    const gifts = await monthly.donations.call("GET /v1/me/donations", { token });
    expect(gifts.body.items).toMatchObject([{ projectId, status: "paid", amount: 5_000 }]);
    const mine = await monthly.donations.call("GET /v1/me/recurring-gifts", { token });
    expect(mine.body.items).toMatchObject([{ recurringGiftId, status: "active" }]);
  });
});

describe("a monthly gift", () => {
  it("begun again after a lost answer is one checkout", async () => {
    const headers = { "idempotency-key": "3f0c9a51-monthly-twice" };
    monthly.world.faults.set({ kind: "lost", method: "POST", path: "/v1/checkout/sessions", times: 3 });
    const first = await monthly.begin({}, { headers });
    expect([first.status, first.body.code]).toEqual([503, "busy"]);
    monthly.world.faults.set(null);
    const { status, body } = await monthly.begin({}, { headers });
    expect(status).toBe(201);
    const sessions = monthly.requests.filter(({ path }) => path === "/v1/checkout/sessions");
    expect(new Set(sessions.map(({ key }) => key))).toEqual(new Set([`checkout-${body.recurringGiftId}`]));
    const { data } = await monthly.world.stripe.checkout.sessions.list({ limit: 100 });
    expect(data.filter(({ metadata }) => metadata?.recurringGiftId === body.recurringGiftId)).toHaveLength(1);
  });

  it("is paused, goes on, and has another amount from the next month on", async () => {
    const { read, change } = await monthly.begun();
    expect((await change({ amount: 10 })).body.errors[0].pointer).toBe("/amount");
    expect((await change({ paused: true })).body).toMatchObject({ status: "paused", settled: true });
    await monthly.pass(32);
    expect(await monthly.raised()).toBe(5_000);
    expect((await change({ paused: false, amount: 8_000 })).body).toMatchObject({
      status: "active",
      amount: 8_000,
    });
    await monthly.pass(31);
    expect((await read()).gifts.map(({ amount }: { amount: number }) => amount)).toEqual([8_000, 5_000]);
    expect(await monthly.raised()).toBe(13_000);
  });

  it("is ended by its secret alone, at once, also while Stripe does not answer", async () => {
    const { read, cancel, row } = await monthly.begun();
    monthly.world.faults.set({ kind: "down", method: "DELETE", path: "/v1/subscriptions", times: 5 });
    expect((await cancel()).body).toMatchObject({
      status: "ended",
      settled: false,
      ended: { reason: "donor" },
    });
    const ended = await row();
    expect(monthly.eventsOf({ ...ended, status: "active", ended: undefined }, ended)).toMatchObject([
      { name: "donations.MonthlyGiftEnded", data: { reason: "donor", projectId } },
    ]);
    monthly.world.faults.set(null);
    monthly.donations.clock.advanceMinutes(6);
    await monthly.keepPromises();
    expect(await read()).toMatchObject({ status: "ended", settled: true });
    await monthly.pass(65);
    expect(await read()).toMatchObject({ status: "ended", settled: true, ended: { reason: "donor" } });
    expect(await monthly.raised()).toBe(5_000);
    expect((await cancel()).status).toBe(200);
  });

  it("that cannot be collected is tried four times, each told, and then ends", async () => {
    const { recurringGiftId, read, row } = await monthly.begun();
    const subscription = String((await row())?.subscriptionId);
    const method = await monthly.world.stripe.paymentMethods.attach("pm_card_chargeCustomerFail", {
      customer: String((await monthly.world.stripe.subscriptions.retrieve(subscription)).customer),
    });
    await monthly.world.stripe.subscriptions.update(subscription, { default_payment_method: method.id });
    const told: string[] = [];
    for (const days of [32, 3.1, 5.1, 7.1]) {
      const before = await row();
      await monthly.pass(days);
      told.push(...monthly.eventsOf(before, await row()).map(({ name }) => name));
      if (told.length === 1) {
        expect(await read()).toMatchObject({ status: "overdue", failed: { tries: 1 } });
        expect((await read()).failed.nextTryAt > monthly.donations.clock().toISOString()).toBe(true);
      }
    }
    expect(told).toEqual([
      ...Array<string>(3).fill("donations.MonthlyGiftFailed"),
      "donations.MonthlyGiftEnded",
    ]);
    expect(await read()).toMatchObject({
      recurringGiftId,
      status: "ended",
      settled: true,
      ended: { reason: "unpaid" },
      failed: null,
    });
    expect(await monthly.raised()).toBe(5_000);
  });

  it("ends with its project, and stays ended whatever comes later", async () => {
    const { read, change, row } = await monthly.begun();
    const late = (await monthly.begin()).body;
    const version = 2;
    await monthly.donations.projectChanged(projectId, { status: "ended", takesGifts: false }, version);
    expect(await read()).toMatchObject({ status: "ended", ended: { reason: "project-closed" } });
    expect((await change({ paused: false })).body.code).toBe("wrong-state");
    await monthly.keepPromises();
    await monthly.book();
    const subscription = String((await row())?.subscriptionId);
    expect((await monthly.world.stripe.subscriptions.retrieve(subscription)).status).toBe("canceled");
    expect(await read()).toMatchObject({ settled: true, ended: { reason: "project-closed" } });
    // Its checkout was open: the money that came is a gift, and nothing more is collected.
    await monthly.pay(late.checkoutUrl);
    await monthly.book();
    await monthly.keepPromises();
    await monthly.pass(40);
    expect(await monthly.raised()).toBe(10_000);
  });

  it("is nobody else's", async () => {
    const { recurringGiftId } = await monthly.begun();
    for (const headers of [{}, { "donation-secret": "x".repeat(43) }])
      for (const route of ["GET", "DELETE"])
        expect(
          (
            await monthly.donations.call(`${route} /v1/recurring-gifts/{recurringGiftId}`, {
              params: { recurringGiftId },
              token: tokenOf("somebody-else"),
              headers,
            })
          ).status,
        ).toBe(404);
  });
});
