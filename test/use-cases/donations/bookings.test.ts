import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import {
  chargeUpdated,
  intentSucceeded,
  refundEvent,
  sessionCompleted,
  sessionExpired,
} from "#test/support/stripe-events.ts";

let gifts: Gifts;
let donations: Donations;
let projectId: string;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
  await grantRoles(donations.platform, "auditor", [{ role: "auditor", county: "430422" }]);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await gifts.newProject();
});

const cny = (amount: number) => ({ amount, currency: "CNY" });

describe("a payment", () => {
  it("is booked once, whichever of its events come, with its fee beside the fund", async () => {
    const { of, status } = await gifts.begin();
    donations.logged.length = 0;
    await gifts.book(chargeUpdated(of), sessionCompleted(of), intentSucceeded(of), sessionCompleted(of));
    expect(donations.logged.filter(({ event }) => event === "gift-booked")).toHaveLength(1);
    expect(await donations.fund(projectId)).toEqual({
      source: "donated",
      raised: cny(10_000),
      refunded: cny(0),
      disbursed: cny(0),
      disputed: cny(0),
      fees: cny(33),
      balance: cny(10_000),
      count: 1,
    });
    expect(await status()).toMatchObject({
      status: "paid",
      paidAt: donations.clock().toISOString(),
      checkoutUrl: null,
    });
  });

  it("taken up by several posters at once is booked once", async () => {
    const { of } = await gifts.begin();
    const [one, two] = [intentSucceeded(of), sessionCompleted(of)];
    await donations.send(one);
    await donations.send(two);
    await Promise.all(Array.from({ length: 4 }, donations.post));
    expect((await donations.fund(projectId)).count).toBe(1);
  });

  it("of which only unpaid is said posts nothing, until it is paid", async () => {
    const { of, status } = await gifts.begin();
    await gifts.book(sessionCompleted(of, "unpaid"));
    expect((await status()).status).toBe("pending");
    expect((await donations.fund(projectId)).count).toBe(0);
    await gifts.book(sessionCompleted(of, "paid", "checkout.session.async_payment_succeeded"));
    expect((await donations.fund(projectId)).count).toBe(1);
  });

  it("that comes after its checkout expired is a gift all the same", async () => {
    const { of, status } = await gifts.begin();
    await gifts.book(sessionExpired(of));
    expect((await status()).status).toBe("expired");
    await gifts.book(intentSucceeded(of));
    expect((await status()).status).toBe("paid");
    expect(
      (await donations.rowsOf(`DONATION#${of.donationId}`)).find(({ sk }) => sk === "DONATION"),
    ).toMatchObject({
      change: { why: "booked-after-expired" },
    });
  });

  it("in yen stays whole", async () => {
    const { of } = await gifts.begin(500, "JPY");
    await gifts.book(intentSucceeded(of));
    expect(await donations.fund(projectId, { currency: "JPY" })).toMatchObject({
      raised: { amount: 500, currency: "JPY" },
    });
    expect((await donations.fund(projectId)).raised).toEqual(cny(0));
  });

  it.each([
    ["amount", { amount: 10_001 }],
    ["currency", { currency: "usd" }],
    ["project", { projectId: "prj_01h2xcejqtf2nbrexx3vqjhp41" }],
    ["no-intent", { donationId: "don_01h2xcejqtf2nbrexx3vqjhp41" }],
  ])("that differs by %s lies in suspense, with a warning, and never in the fund", async (why, more) => {
    const { of, status } = await gifts.begin();
    donations.logged.length = 0;
    await gifts.book(intentSucceeded({ ...of, ...more }));
    const [posting] = await donations.rowsOf(`LEDGER#${of.payment}`);
    const amount = "amount" in more ? more.amount : 10_000;
    expect(posting).toMatchObject({
      book: "suspense",
      entries: [
        { account: "stripe_clearing", debit: amount },
        { account: "suspense:unallocated", credit: amount },
      ],
    });
    expect(donations.logged).toContainEqual(
      expect.objectContaining({
        event: "money-in-suspense",
        fields: [expect.objectContaining({ outcome: `suspense: ${why}` })],
      }),
    );
    expect((await donations.fund(projectId)).count).toBe(0);
    expect((await status()).status).toBe("pending");
  });

  it("whose books say another amount is left to a person", async () => {
    const { of } = await gifts.begin();
    await gifts.book(intentSucceeded(of));
    const other = sessionCompleted({ ...of, amount: 9_999 });
    await gifts.book(other);
    expect((await donations.rowsOf(`INBOX#${other.id}`))[0]).toMatchObject({
      status: "parked",
      outcome: "contradiction",
    });
  });
});

describe("a refund", () => {
  it("moves the fund and the gift, part by part, and each part once", async () => {
    const { of, status } = await gifts.begin();
    await gifts.book(intentSucceeded(of), refundEvent(of, `re_a_${of.payment}`, 3_000));
    await gifts.book(refundEvent(of, `re_a_${of.payment}`, 3_000, "succeeded", "refund.updated"));
    expect(await donations.fund(projectId)).toMatchObject({
      raised: cny(10_000),
      refunded: cny(3_000),
      balance: cny(7_000),
      count: 1,
    });
    expect(await status()).toMatchObject({ status: "partly-refunded", refunded: cny(3_000) });
    await gifts.book(refundEvent(of, `re_b_${of.payment}`, 7_000));
    expect(await status()).toMatchObject({ status: "refunded" });
    expect((await donations.fund(projectId)).balance).toEqual(cny(0));
  });

  it("before its payment waits, and is booked as soon as the payment is", async () => {
    const { of } = await gifts.begin();
    await gifts.book(refundEvent(of, `re_${of.payment}`, 3_000));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(0));
    await gifts.book(intentSucceeded(of));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(3_000));
  });

  it("that fails restores the fund by a reversing posting", async () => {
    const { of, status } = await gifts.begin();
    const refund = `re_${of.payment}`;
    await gifts.book(intentSucceeded(of), refundEvent(of, refund, 3_000));
    await gifts.book(refundEvent(of, refund, 3_000, "failed", "refund.failed"));
    expect(await donations.fund(projectId)).toMatchObject({ refunded: cny(0), balance: cny(10_000) });
    expect((await status()).status).toBe("paid");
    const { body } = await donations.call("GET /v1/projects/{projectId}/ledger", {
      params: { projectId },
      token: tokenOf("auditor"),
    });
    expect(body.items).toHaveLength(3);
  });

  it("of more than was paid is not booked, unless another one turns out to have failed", async () => {
    const { of } = await gifts.begin();
    const [a, b, c] = [`re_a_${of.payment}`, `re_b_${of.payment}`, `re_c_${of.payment}`];
    await gifts.book(intentSucceeded(of), refundEvent(of, a, 3_000));
    await gifts.book(refundEvent(of, b, 5_000));
    await gifts.book(refundEvent(of, c, 3_000));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(8_000));
    await gifts.book(refundEvent(of, a, 3_000, "failed", "refund.failed"));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(8_000));
    expect((await donations.rowsOf(`LEDGER#${c}`)).length).toBe(1);
  });

  it("pending is no money yet", async () => {
    const { of } = await gifts.begin();
    await gifts.book(intentSucceeded(of), refundEvent(of, `re_${of.payment}`, 3_000, "pending"));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(0));
  });
});

describe("a refund that contradicts the one booked under its id", () => {
  it("is parked, and the fund stays what it was", async () => {
    const { of } = await gifts.begin();
    await gifts.book(intentSucceeded(of), refundEvent(of, "re_b", 500));
    const before = await donations.fund(projectId);
    const failed = refundEvent(of, "re_b", 1_900, "failed", "refund.failed");
    await gifts.book(failed);
    expect(await donations.fund(projectId)).toEqual(before);
    expect((await donations.rowsOf(`INBOX#${failed.id}`))[0]).toMatchObject({
      status: "parked",
      outcome: "contradiction",
    });
  });
});
