import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { recordOf } from "#test/support/stream-record.ts";
import { chargeUpdated, intentSucceeded, refundEvent } from "#test/support/stripe-events.ts";

let gifts: Gifts;
let donations: Donations;
let projectId: string;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await gifts.newProject();
});

const cny = (amount: number) => ({ amount, currency: "CNY" });

describe("what the stream did not bring through", () => {
  it("is booked by the sweep once it is due", async () => {
    const { of } = await gifts.begin();
    await donations.send(intentSucceeded(of));
    await donations.redrive();
    expect((await donations.fund(projectId)).count).toBe(0);
    donations.clock.advanceMinutes(6);
    await donations.redrive();
    expect((await donations.fund(projectId)).count).toBe(1);
  });

  it("is tried again where Stripe would not tell a fee", async () => {
    const { of } = await gifts.begin();
    gifts.stripe.faults.set({ kind: "down" });
    await donations.send(intentSucceeded(of));
    await donations.send(chargeUpdated(of));
    await donations.post();
    expect(await donations.fund(projectId)).toMatchObject({ count: 1, fees: cny(0) });
    gifts.stripe.faults.set(null);
    donations.clock.advanceMinutes(6);
    await donations.redrive();
    expect((await donations.fund(projectId)).fees).toEqual(cny(33));
  }, 60_000);
});

describe("an event that cannot be booked", () => {
  const inboxRow = async (id: string) => (await donations.rowsOf(`INBOX#${id}`))[0];

  it("holds nothing up, is tried again ever more rarely, and at last is parked with its reason", async () => {
    const { of } = await gifts.begin();
    const fee = chargeUpdated(of);
    gifts.stripe.faults.set({ kind: "missing" });
    try {
      await gifts.book(intentSucceeded(of));
      await gifts.book(fee);
      expect(await inboxRow(fee.id)).toMatchObject({ status: "new", attempts: 1 });
      expect((await inboxRow(fee.id))?.outcome).toMatch(/^failed: /);
      for (let tries = 0; tries < 14; tries += 1) {
        donations.clock.advanceMinutes(1_441);
        await donations.redrive();
      }
      expect(await inboxRow(fee.id)).toMatchObject({ status: "new", attempts: 15 });
      donations.clock.advanceMinutes(1_441);
      await donations.redrive();
    } finally {
      gifts.stripe.faults.set(null);
    }
    const row = await inboxRow(fee.id);
    expect(row).toMatchObject({ status: "parked", attempts: 16 });
    expect(row).not.toHaveProperty("due");
    expect(donations.logged).toContainEqual(
      expect.objectContaining({ level: "warn", event: "event-parked" }),
    );
    await donations.redrive();
    expect((await inboxRow(fee.id))?.attempts).toBe(16);
  });

  it("is tried at its time and not at once: the change that keeps it is no new event", async () => {
    const { of } = await gifts.begin();
    const fee = chargeUpdated(of);
    await gifts.book(intentSucceeded(of));
    gifts.stripe.faults.set({ kind: "missing" });
    try {
      await donations.send(fee);
      const arrived = await inboxRow(fee.id);
      const poster = donations.service.streamHandlers?.poster;
      await poster?.(recordOf({ new: arrived ?? {} }));
      const failed = await inboxRow(fee.id);
      await poster?.(recordOf({ old: arrived ?? {}, new: failed ?? {} }));
      expect(await inboxRow(fee.id)).toEqual(failed);
      expect(failed).toMatchObject({ status: "new", attempts: 1 });
    } finally {
      gifts.stripe.faults.set(null);
    }
  });

  it("that cannot be read keeps no other back, and is parked where a person finds it", async () => {
    const { of } = await gifts.begin();
    const event = intentSucceeded(of);
    await donations.send(event);
    const [row = {}] = await donations.rowsOf(`INBOX#${event.id}`);
    const dueAt = "2026-01-01T00:00:00.000Z";
    const damaged = { ...row, pk: "INBOX#evt_damaged", status: "parked", attempts: "many", dueAt };
    await donations.put(damaged);
    for (let tries = 0; tries < 10; tries += 1) {
      donations.clock.advanceMinutes(300);
      await donations.redrive();
    }
    expect(await inboxRow(event.id)).toMatchObject({ status: "done" });
    const [parked = {}] = await donations.rowsOf("INBOX#evt_damaged");
    expect(parked).toMatchObject({ putBack: { tries: 10, list: row.due } });
    expect(parked).not.toHaveProperty("due");
    expect(donations.logged).toContainEqual(expect.objectContaining({ level: "error", event: "row-parked" }));
  });

  it("that waited in vain is parked, and booked nevertheless once its payment comes", async () => {
    const { of } = await gifts.begin();
    const refund = refundEvent(of, "re_late", 100);
    await gifts.book(refund);
    for (let tries = 0; tries < 15; tries += 1) {
      donations.clock.advanceMinutes(1_441);
      await donations.redrive();
    }
    expect(await inboxRow(refund.id)).toMatchObject({ status: "parked", outcome: "payment-not-known" });
    expect(await inboxRow(refund.id)).not.toHaveProperty("due");
    await gifts.book(intentSucceeded(of));
    expect(await inboxRow(refund.id)).toMatchObject({ status: "done", outcome: "booked" });
  });
});
