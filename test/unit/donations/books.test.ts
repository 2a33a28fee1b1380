import { describe, expect, it } from "vitest";
import { postingRowSchema } from "#services/donations/books/rows.ts";
import { emptyShard, fundFigures, shardOf } from "#services/donations/books/rules/fund.ts";
import {
  accounts,
  conversionPostings,
  disbursementPaidPosting,
  disbursementPosting,
  disbursementVoidedPosting,
  disputeFeePosting,
  disputeLostPosting,
  disputePosting,
  disputeReinstatedPosting,
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
    [disbursementPosting("dsb_1", money, fund), "dsb_1", "disbursement", entries(fund, "disbursed")],
    [
      disbursementVoidedPosting("dsb_1", money, fund),
      "dsb_1/voided",
      "disbursement-voided",
      entries("disbursed", fund),
    ],
    [
      disbursementPaidPosting("dsb_1", money),
      "dsb_1/paid",
      "disbursement-paid",
      entries("disbursed", "bank"),
    ],
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
    [
      disputePosting("txn_1", "CNY", { fund: 10_000, shortfall: 0 }, fund),
      "txn_1",
      "dispute",
      entries(fund, "dispute_hold"),
    ],
    [
      disputePosting("txn_1", "CNY", { fund: 0, shortfall: 10_000 }, fund),
      "txn_1",
      "dispute",
      entries("shortfall", "dispute_hold"),
    ],
    [
      disputeReinstatedPosting("txn_2", "CNY", { fund: 10_000, shortfall: 0 }, fund, false),
      "txn_2",
      "dispute-reinstated",
      entries("dispute_hold", fund),
    ],
    [
      disputeReinstatedPosting("txn_2", "CNY", { fund: 0, shortfall: 10_000 }, fund, true),
      "txn_2",
      "dispute-reinstated",
      entries("stripe_clearing", "shortfall"),
    ],
    [
      disputeLostPosting("dp_1/lost", money),
      "dp_1/lost",
      "dispute-lost",
      entries("dispute_hold", "stripe_clearing"),
    ],
    [
      disputeFeePosting("txn_2/fee", { ...money, amount: -10_000 }),
      "txn_2/fee",
      "dispute-fee-returned",
      entries("stripe_clearing", "fees"),
    ],
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
    [
      [disbursementPosting("dsb_1", money, fund)],
      { raised: 0, refunded: 0, disbursed: 10_000, fees: 0, count: 0 },
    ],
    [
      [disbursementVoidedPosting("dsb_1", money, fund)],
      { raised: 0, refunded: 0, disbursed: -10_000, fees: 0, count: 0 },
    ],
    [[disbursementPaidPosting("dsb_1", money)], { raised: 0, refunded: 0, disbursed: 0, fees: 0, count: 0 }],
    [[], { raised: 0, refunded: 0, fees: 0, count: 0 }],
    [
      [disputePosting("txn_1", "CNY", { fund: 7_000, shortfall: 3_000 }, fund)],
      { raised: 0, refunded: 0, disputed: 7_000, fees: 0, count: 0 },
    ],
    [
      [disputeReinstatedPosting("txn_2", "CNY", { fund: 7_000, shortfall: 3_000 }, fund, false)],
      { raised: 0, refunded: 0, disputed: -7_000, fees: 0, count: 0 },
    ],
    [[disputeLostPosting("dp_1/lost", money)], { raised: 0, refunded: 0, fees: 0, count: 0 }],
    [[disputeFeePosting("txn_1/fee", money)], { raised: 0, refunded: 0, fees: 10_000, count: 0 }],
    [
      [disputeFeePosting("txn_2/fee", { ...money, amount: -10_000 })],
      { raised: 0, refunded: 0, fees: -10_000, count: 0 },
    ],
    [
      [...conversionPostings("txn_3", { amount: 500, currency: "JPY" }, { amount: 24, currency: "CNY" })],
      { raised: 0, refunded: 0, fees: 0, count: 0 },
    ],
  ])("changes its fund by what it is", (postings, changes) => {
    expect(fundChangeOf(postings)).toEqual({ disbursed: 0, disputed: 0, ...changes });
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
      source: "donated",
      shard: 2,
      sequence: 1,
      previous: "",
      hash: "",
      version: 1,
      change,
    };
    expect(postingRowSchema().safeParse(row).success).toBe(true);
    expect(postingRowSchema().safeParse({ ...row, entries }).success).toBe(false);
  });
});

it("a fund's figures are the sums of its shards, of one source and in one currency", () => {
  const shardIn = (currency: string, source: "donated" | "fiscal" = "donated") => ({
    ...emptyShard({ book: "1", source, currency }, 1),
    disbursed: 100,
  });
  const shard = shardIn("CNY");
  const figures = fundFigures(
    [
      { ...shard, raised: 1_000, refunded: 200, fees: 10, count: 2 },
      { ...shard, raised: 500, refunded: 0, disputed: 30, fees: 5, count: 1 },
      { ...shardIn("JPY"), raised: 7, refunded: 0, fees: 0, count: 1 },
      { ...shardIn("CNY", "fiscal"), raised: 9, refunded: 0, fees: 0, count: 1 },
    ],
    { source: "donated", currency: "CNY" },
  );
  const cny = (amount: number) => ({ amount, currency: "CNY" });
  expect(figures).toEqual({
    raised: cny(1_500),
    refunded: cny(200),
    disbursed: cny(200),
    disputed: cny(30),
    fees: cny(15),
    balance: cny(1_070),
    count: 3,
  });
});

it("a payment is in one of sixteen shards, the same each time", () => {
  const shards = Array.from({ length: 200 }, (_, n) => shardOf(`pi_${n}`));
  expect([...new Set(shards)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, n) => n));
  expect(shardOf("pi_1")).toBe(10);
});
