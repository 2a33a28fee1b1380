import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { type PayOuts, startPayOuts } from "#test/support/pay-outs.ts";

let gifts: Gifts;
let donations: Donations;
let payOuts: PayOuts;
let girl: string;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
  payOuts = await startPayOuts(gifts);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  await payOuts.newProject(100_000);
  girl = await payOuts.newSlot();
});

/** Ids of what somebody sees waiting, across projects. */
const waitingFor = async (who: string): Promise<string[]> => {
  const { body } = await donations.call("GET /v1/disbursements", { token: tokenOf(who) });
  return body.items.map((item: { disbursementId: string }) => item.disbursementId);
};

describe("money that is set aside", () => {
  it("of 50 disbursements of 100 from 1,000, booked at once, is that of exactly ten", async () => {
    await payOuts.newProject(1_000);
    const slotIds = await Promise.all(Array.from({ length: 50 }, () => payOuts.newSlot()));
    const all = await Promise.all(slotIds.map((slotId) => payOuts.asked(slotId, 100)));
    await Promise.all(all.map((id) => payOuts.approve(id, "lead")));
    await Promise.all(all.map((id) => payOuts.approve(id, "manager")));
    await Promise.allSettled([donations.post(), donations.post()]);
    await donations.post();
    const states = await Promise.all(all.map(async (id) => (await payOuts.read(id)).status));
    expect(states.filter((status) => status === "approved")).toHaveLength(10);
    expect(states.filter((status) => status === "refused")).toHaveLength(40);
    expect(await payOuts.balance()).toBe(0);
    expect(await payOuts.findings()).toEqual([]);
  });

  it("counts against the cap of its term, and no longer once it was given up", async () => {
    const capped = await payOuts.newSlot({ cap: 50_000 });
    const first = await payOuts.asked(capped, 40_000);
    const second = await payOuts.asked(capped, 40_000);
    expect(await payOuts.approved(first)).toBe("approved");
    expect((await payOuts.approve(second, "lead")).body).toMatchObject({ code: "cap" });
    expect((await payOuts.refuse(first, "lead", { reason: "amount-wrong" })).status).toBe(202);
    await donations.post();
    expect(await payOuts.read(first)).toMatchObject({
      status: "voided",
      refused: { reason: "amount-wrong" },
      next: null,
    });
    expect(await waitingFor("auditor")).not.toContain(first);
    expect(await payOuts.balance()).toBe(100_000);
    expect(await payOuts.approved(second)).toBe("approved");
    expect(await payOuts.findings()).toEqual([]);
  });

  it("is booked once, however often the stream brings it", async () => {
    const disbursementId = await payOuts.asked(girl, 30_000);
    await payOuts.approved(disbursementId);
    await Promise.all([donations.post(), donations.post(), donations.post()]);
    expect(await payOuts.balance()).toBe(70_000);
  });

  it("is booked by the schedule if the stream does not bring it", async () => {
    const disbursementId = await payOuts.asked(girl, 30_000);
    await payOuts.approve(disbursementId, "lead");
    await payOuts.approve(disbursementId, "manager");
    donations.clock.advanceMinutes(6);
    await donations.redrive();
    expect((await payOuts.read(disbursementId)).status).toBe("approved");
  });
});

describe("the bank's payment", () => {
  let disbursementId: string;
  beforeEach(async () => {
    disbursementId = await payOuts.asked(girl, 30_000);
    await payOuts.approved(disbursementId);
  });

  it("is recorded by finance who approved nothing of it, once, for a day between", async () => {
    const tomorrow = new Date(donations.clock().getTime() + 86_400_000).toISOString().slice(0, 10);
    expect((await payOuts.execute(disbursementId, "payer", { on: tomorrow })).body.errors[0].pointer).toBe(
      "/on",
    );
    expect(
      (await payOuts.execute(disbursementId, "payer", { on: "2026-01-01" })).body.errors[0].pointer,
    ).toBe("/on");
    expect((await payOuts.execute(disbursementId, "manager")).status).toBeGreaterThanOrEqual(403);
    expect((await payOuts.execute(disbursementId)).status).toBe(202);
    expect((await payOuts.execute(disbursementId)).body.code).toBe("wrong-state");
    expect((await payOuts.refuse(disbursementId, "lead", { reason: "other" })).body.code).toBe("wrong-state");
  });

  it("is not recorded by an approver", async () => {
    const id = await payOuts.asked(girl, 100);
    await payOuts.approve(id, "lead");
    await payOuts.approve(id, "everything");
    await donations.post();
    expect((await payOuts.execute(id, "everything")).body.code).toBe("own-approval");
  });

  it("races with a refusal: one of the two", async () => {
    const [paid, refused] = await Promise.all([
      payOuts.execute(disbursementId),
      payOuts.refuse(disbursementId, "lead", { reason: "other" }),
    ]);
    expect([paid.status, refused.status].toSorted()).toEqual([202, 409]);
    await donations.post();
    const { status } = await payOuts.read(disbursementId);
    expect(status).toBe(paid.status === 202 ? "executed" : "voided");
    expect(await payOuts.balance()).toBe(paid.status === 202 ? 70_000 : 100_000);
  });

  it("waits 24 hours where the county holds a large one, once", async () => {
    expect((await payOuts.hold(disbursementId, "admin")).body.code).toBe("below-hold");
    await payOuts.newProject(6_000_000);
    const large = await payOuts.newSlot({ cap: 99_999_999 });
    const id = await payOuts.asked(large, 5_000_001);
    await payOuts.approved(id);
    expect((await payOuts.hold(id, "lead")).status).toBeGreaterThanOrEqual(403);
    expect((await payOuts.hold(id, "admin")).status).toBe(200);
    expect((await payOuts.hold(id, "admin")).body.code).toBe("wrong-state");
    expect((await payOuts.execute(id)).body.code).toBe("held");
    donations.clock.advanceMinutes(24 * 60);
    expect((await payOuts.execute(id)).status).toBe(202);
  });
});
