import { describe, expect, it } from "vitest";
import { postingRowSchema } from "#services/donations/books/rows.ts";
import { fundFigures, shardOf } from "#services/donations/books/rules/fund.ts";
import {
  accounts,
  failedRefundPosting,
  feePosting,
  fundChangeOf,
  giftPosting,
  refundPosting,
} from "#services/donations/books/rules/posting.ts";

const money = { amount: 10_000, currency: "CNY" };
const fund = accounts.fund("prj_1");
const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
describe("a posting", () => {
  const suspense = "suspense:unallocated";
  const entries = (debit: string, credit: string) => [
    { account: debit, debit: 10_000 },
    { account: credit, credit: 10_000 },
  ];
  it.each([
    [giftPosting("pi_1", money, fund), "pi_1", "gift", entries("stripe_clearing", fund)],
    [giftPosting("pi_1", money, accounts.suspense), "pi_1", "gift", entries("stripe_clearing", suspense)],
    [refundPosting("re_1", money, fund), "re_1", "refund", entries(fund, "stripe_clearing")],
    [
      failedRefundPosting("re_1", money, fund),
      "re_1/failed",
      "refund-failed",
      entries("stripe_clearing", fund),
    ],
    [feePosting("txn_1", money), "txn_1", "fee", entries("fees", "stripe_clearing")],
  ])("has a key, a kind and two entries", (posting, key, kind, sides) => {
    expect(posting).toEqual({ key, kind, currency: "CNY", entries: sides });
  });

  it.each([
    [[giftPosting("pi_1", money, fund)], { raised: 10_000, refunded: 0, fees: 0, count: 1 }],
    [[refundPosting("re_1", money, fund)], { raised: 0, refunded: 10_000, fees: 0, count: 0 }],
    [[failedRefundPosting("re_1", money, fund)], { raised: 0, refunded: -10_000, fees: 0, count: 0 }],
    [[feePosting("txn_1", money)], { raised: 0, refunded: 0, fees: 10_000, count: 0 }],
    [
      [
        giftPosting("pi_1", money, fund),
        giftPosting("pi_2", { ...money, amount: 1 }, fund),
        refundPosting("re_1", { ...money, amount: 20 }, fund),
        refundPosting("re_2", { ...money, amount: 300 }, fund),
        feePosting("txn_1", { ...money, amount: 4_000 }),
        feePosting("txn_2", { ...money, amount: 50_000 }),
      ],
      { raised: 10_001, refunded: 320, fees: 54_000, count: 2 },
    ],
    [[], { raised: 0, refunded: 0, fees: 0, count: 0 }],
  ])("changes its fund by what it is", (postings, changes) => {
    expect(fundChangeOf(postings)).toEqual(changes);
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
    expect(postingRowSchema().safeParse(row).success).toBe(true);
    expect(postingRowSchema().safeParse({ ...row, entries }).success).toBe(false);
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

it("a payment is in one of four shards, the same each time", () => {
  const shards = Array.from({ length: 100 }, (_, n) => shardOf(`pi_${n}`));
  expect([...new Set(shards)].toSorted()).toEqual([0, 1, 2, 3]);
  expect(shardOf("pi_1")).toBe(2);
});
