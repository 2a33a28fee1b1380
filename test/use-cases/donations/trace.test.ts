import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { type PayOuts, startPayOuts } from "#test/support/pay-outs.ts";
import { intentSucceeded, refundEvent } from "#test/support/stripe-events.ts";

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

/** A paid gift of so many fen, a minute after the one before. */
const give = async (amount: number) => {
  donations.clock.advanceMinutes(1);
  const gift = await gifts.begin(amount, "CNY", tokenOf("donor"));
  await gifts.book(intentSucceeded(gift.of));
  return gift;
};
/** A payment of the bank of so many fen, traced as the stream does. */
const pay = async (amount: number): Promise<string> => {
  donations.clock.advanceMinutes(1);
  const disbursementId = await payOuts.asked(girl, amount);
  await payOuts.approved(disbursementId);
  await payOuts.execute(disbursementId);
  await donations.post();
  await donations.traced(disbursementId);
  return disbursementId;
};
const traceOf = async (donationId: string, who = "donor") => {
  const { status, body } = await donations.call("GET /v1/donations/{donationId}/trace", {
    params: { donationId },
    token: tokenOf(who),
  });
  return status === 200 ? body : { status };
};
const sharesOf = async (donationId: string): Promise<(number | string)[]> => {
  const { shares, rest } = await traceOf(donationId);
  return [...shares.map(({ amount }: { amount: number }) => amount), `rest ${rest}`];
};

describe("what became of a gift", () => {
  it("is told by shares that are together the gift to the fen, first in, first out, with nobody in it", async () => {
    await payOuts.newProject(0);
    girl = await payOuts.newSlot();
    const [one, two, three] = [await give(5_000), await give(7_001), await give(2_000)];
    expect(await sharesOf(one.donationId)).toEqual(["rest 5000"]);
    await pay(3_333);
    expect(await sharesOf(one.donationId)).toEqual([3_333, "rest 1667"]);
    await pay(8_000);
    expect(await sharesOf(one.donationId)).toEqual([3_333, 1_667, "rest 0"]);
    expect(await sharesOf(two.donationId)).toEqual([6_333, "rest 668"]);
    expect(await sharesOf(three.donationId)).toEqual(["rest 2000"]);
    const trace = await traceOf(one.donationId);
    expect(trace).toMatchObject({
      gift: { donationId: one.donationId, amount: 5_000, currency: "CNY", refunded: 0 },
      shares: [
        {
          whole: { amount: 3_333 },
          purpose: "school",
          people: 1,
          on: "2026-03-02",
          evidence: [{ description: "学费收据" }],
        },
        { whole: { amount: 8_000 } },
      ],
    });
    expect(JSON.stringify(trace)).not.toMatch(/slot|430422|junior|female/);
  });

  it("leaves out what was given back before it was used", async () => {
    await payOuts.newProject(0);
    girl = await payOuts.newSlot();
    const [one, two] = [await give(5_000), await give(5_000)];
    await gifts.book(refundEvent(one.of, `re_${one.donationId}`, 4_000));
    await pay(3_000);
    expect(await sharesOf(one.donationId)).toEqual([1_000, "rest 0"]);
    expect(await sharesOf(two.donationId)).toEqual([2_000, "rest 3000"]);
  });

  it("takes up a gift again whose refund came back", async () => {
    await payOuts.newProject(0);
    girl = await payOuts.newSlot();
    const [one, two] = [await give(5_000), await give(1_000)];
    const refund = `re_${one.donationId}`;
    await gifts.book(refundEvent(one.of, refund, 5_000));
    await pay(500);
    donations.clock.advanceMinutes(1);
    await gifts.book(refundEvent(one.of, refund, 5_000, "failed", "refund.failed"));
    await pay(3_000);
    expect(await sharesOf(two.donationId)).toEqual([500, 500, "rest 0"]);
    expect(await sharesOf(one.donationId)).toEqual([2_500, "rest 2500"]);
  });

  it("is the same however often and by how many the payment is traced", async () => {
    await payOuts.newProject(0);
    girl = await payOuts.newSlot();
    const all = [];
    for (let n = 0; n < 45; n += 1) all.push(await give(100));
    const id = await pay(4_450);
    await Promise.all([donations.traced(id), donations.traced(id), donations.traced(id)]);
    const shares = await donations.rowsOf("TRACE#");
    const ofThis = shares.filter(({ disbursementId }) => disbursementId === id);
    expect(ofThis).toHaveLength(45);
    expect(ofThis.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(4_450);
    expect(await sharesOf(all[44]?.donationId ?? "")).toEqual([50, "rest 50"]);
  });

  it("is for its donor and who has its secret, and nobody else", async () => {
    await payOuts.newProject(0);
    const { donationId } = await give(100);
    expect(await traceOf(donationId, "auditor")).toEqual({ status: 404 });
  });
});
