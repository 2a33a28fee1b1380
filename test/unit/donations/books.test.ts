import { describe, expect, it } from "vitest";
import { postingRowSchema } from "#services/donations/books/rows.ts";
import { fundFigures } from "#services/donations/books/rules/fund.ts";
import {
  accounts,
  failedRefundPosting,
  feePosting,
  fundChangeOf,
  giftPosting,
  refundPosting,
} from "#services/donations/books/rules/posting.ts";
import { mayBecome, statusAfterRefunds } from "#services/donations/giving/rules/donation-status.ts";
import { firstDueAt, nextDueAt } from "#services/donations/stripe/rules/due.ts";
import { factOf } from "#services/donations/stripe/rules/fact.ts";
import { keptEventOf } from "#services/donations/stripe/rules/kept-event.ts";
import {
  chargeSucceeded,
  intentSucceeded,
  refundEvent,
  sessionCompleted,
  stripeEvent,
} from "#test/support/stripe-events.ts";

const money = { amount: 10_000, currency: "CNY" };
const fund = accounts.fund("prj_1");
const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
const of = { payment: "pi_1", amount: 10_000 };
const expected = { apiVersion: intentSucceeded(of).api_version, livemode: false };
const fact = (event: object) => {
  const kept = keptEventOf(event);
  return kept && factOf(kept, expected);
};

describe("a posting", () => {
  it.each([
    [giftPosting("pi_1", money, fund), { raised: 10_000, refunded: 0, fees: 0, count: 1 }],
    [refundPosting("re_1", money, fund), { raised: 0, refunded: 10_000, fees: 0, count: 0 }],
    [failedRefundPosting("re_1", money, fund), { raised: 0, refunded: -10_000, fees: 0, count: 0 }],
    [feePosting("txn_1", money), { raised: 0, refunded: 0, fees: 10_000, count: 0 }],
  ])("changes its fund by what it is", (posting, changes) => {
    expect(fundChangeOf([posting])).toEqual(changes);
  });

  it.each([
    [
      [
        { account: fund, debit: 2 },
        { account: accounts.clearing, credit: 1 },
      ],
    ],
    [
      [
        { account: fund, debit: 1, credit: 1 },
        { account: accounts.clearing, credit: 1 },
      ],
    ],
    [[{ account: fund }, { account: accounts.clearing }]],
    [
      [
        { account: fund, debit: 0.5 },
        { account: accounts.clearing, credit: 0.5 },
      ],
    ],
    [[]],
  ])("that does not balance is no row: %j", (entries) => {
    const row = {
      ...giftPosting("pi_1", money, fund),
      pk: "LEDGER#pi_1",
      sk: "POSTING",
      postingId: "pst_1",
      paymentId: "pi_1",
      occurredAt: change.at,
      book: "prj_1",
      listed: change.at,
      version: 1,
      change,
    };
    expect(postingRowSchema.safeParse(row).success).toBe(true);
    expect(postingRowSchema.safeParse({ ...row, entries }).success).toBe(false);
  });
});

it("a fund's figures are the sums of its shards, in one currency", () => {
  const shard = { pk: "FUND#1", sk: "1", version: 1, change, currency: "CNY", disbursed: 100 };
  const figures = fundFigures(
    [
      { ...shard, raised: 1_000, refunded: 200, fees: 10, count: 2 },
      { ...shard, raised: 500, refunded: 0, fees: 5, count: 1 },
      { ...shard, currency: "JPY", raised: 7, refunded: 0, fees: 0, count: 1 },
    ],
    "CNY",
  );
  const cny = (amount: number) => ({ amount, currency: "CNY" });
  expect(figures).toEqual({
    raised: cny(1_500),
    refunded: cny(200),
    disbursed: cny(200),
    fees: cny(15),
    balance: cny(1_100),
    count: 3,
  });
});

it.each([
  [0, "paid"],
  [1, "partly-refunded"],
  [9_999, "partly-refunded"],
  [10_000, "refunded"],
])("a gift of 10,000 of which %i went back is %s", (refunded, status) => {
  expect(statusAfterRefunds(10_000, refunded)).toBe(status);
});

it("nothing overtakes money: what is paid neither fails nor expires", () => {
  for (const status of ["failed", "expired", "pending"] as const)
    expect(mayBecome("paid", status)).toBe(false);
  for (const status of ["failed", "expired", "pending"] as const)
    expect(mayBecome(status, "paid")).toBe(true);
});

describe("an event", () => {
  it("says what happened in our terms", () => {
    const paid = { kind: "payment", paymentId: "pi_1", amount: 10_000, currency: "CNY" };
    expect(fact(intentSucceeded(of))).toEqual(paid);
    expect(fact(sessionCompleted(of))).toEqual(paid);
    expect(fact(chargeSucceeded(of))).toEqual({ kind: "ignored", why: "fee-not-known-yet" });
    expect(fact(refundEvent(of, "re_1", 5, "canceled"))).toEqual({ kind: "ignored", why: "refund-canceled" });
  });

  it("about a refund that moved nothing before it failed changes nothing", () => {
    const { data, ...event } = refundEvent(of, "re_1", 5, "failed", "refund.failed");
    const object = { ...data.object, balance_transaction: null };
    expect(fact({ ...event, data: { object } })).toEqual({ kind: "ignored", why: "refund-failed" });
  });

  it("keeps the id of what came expanded, and none of what names somebody", () => {
    const kept = keptEventOf(
      stripeEvent("charge.updated", {
        object: "charge",
        payment_intent: { id: "pi_1", receipt_email: "canary@example.org" },
        billing_details: { name: "Canary" },
        description: "Canary",
        metadata: { donationId: "Canary", note: "Canary" },
      }),
    );
    expect(kept?.subject).toEqual({ object: "charge", payment_intent: "pi_1" });
    expect(JSON.stringify(kept)).not.toMatch(/canary/i);
  });
});

it("what waits is tried again ever more rarely, at least each hour", () => {
  const now = new Date("2026-03-02T01:00:00.000Z");
  const minutes = [0, 1, 2, 5, 6, 50].map(
    (attempts) => (Date.parse(nextDueAt(now, attempts)) - now.getTime()) / 60_000,
  );
  expect(minutes).toEqual([1, 2, 4, 32, 60, 60]);
  expect(firstDueAt(now)).toBe("2026-03-02T01:05:00.000Z");
});
