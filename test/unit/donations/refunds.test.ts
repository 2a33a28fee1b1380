import { describe, expect, it } from "vitest";
import type { BookedPayment } from "#services/donations/books/rows.ts";
import { emptyShard, shardOf } from "#services/donations/books/rules/fund.ts";
import type { InstructionRow } from "#services/donations/inbox/rows.ts";
import type { RefundRow } from "#services/donations/refunds/rows.ts";
import { bookingOfRefund, type Instructed } from "#services/donations/refunds/rules/booking.ts";
import { brokenRule } from "#services/donations/refunds/rules/broken-rule.ts";
import { needsManager } from "#services/donations/refunds/rules/limit.ts";

const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
const now = new Date("2026-03-02T02:00:00.000Z");
const payment: BookedPayment = {
  pk: "PAYMENT#pi_1",
  sk: "PAYMENT",
  paymentId: "pi_1",
  waiting: ["evt_1"],
  status: "booked",
  account: "fund:prj_1",
  amount: 10_000,
  currency: "CNY",
  refunded: 1_000,
  booked: ["pi_1"],
  donationId: "don_1",
  projectId: "prj_1",
  version: 2,
  change,
};
const fund = { book: "prj_1", source: "donated", currency: "CNY" } as const;
const shard = { ...emptyShard(fund, shardOf("pi_1")), raised: 10_000, refunded: 1_000, count: 1, version: 1 };
const row: RefundRow = {
  pk: "REFUND#rfn_1",
  sk: "REFUND",
  refundId: "rfn_1",
  donationId: "don_1",
  projectId: "prj_1",
  paymentId: "pi_1",
  amount: 3_000,
  currency: "CNY",
  by: "donor",
  requestedAt: change.at,
  status: "booking",
  held: false,
  stripeKey: "refund-rfn_1",
  under: { county: "430422" },
  book: "REFUNDS#430422",
  listed: change.at,
  due: "REFUNDS-OF#don_1",
  dueAt: change.at,
  version: 1,
  change,
};
const inbox: InstructionRow = {
  pk: "INSTRUCTION#rfn_1/refund",
  sk: "EVENT",
  status: "new",
  attempts: 0,
  instruction: { kind: "refund", refundId: "rfn_1" },
  version: 1,
  change,
};
const book = (more: Partial<Instructed> = {}) =>
  bookingOfRefund({
    inbox,
    row,
    payment,
    shards: [shard],
    answer: undefined,
    postingId: (key) => `pst_${key}`,
    now,
    ...more,
  });

describe("the instruction to give money back", () => {
  it("first sets it aside, on condition that the fund is as it was, and is taken up again", () => {
    const booking = book();
    expect(booking).toMatchObject({
      again: true,
      inbox: { move: { status: "new", outcome: "set-aside", dueAt: "2026-03-02T02:05:00.000Z" } },
      moves: [{ row, move: { status: "sending", held: true, heldAt: now.toISOString() } }],
      payment: {
        refunding: 3_000,
        refunded: 1_000,
        waiting: ["evt_1"],
        booked: ["pi_1", "rfn_1"],
        version: 3,
      },
      shards: [{ row: shard, move: { refunded: 4_000 } }],
    });
    expect(
      booking.postings?.map(({ key, kind, refundId, entries }) => [key, kind, refundId, entries]),
    ).toEqual([
      [
        "rfn_1",
        "refund-set-aside",
        "rfn_1",
        [
          { account: "fund:prj_1", debit: 3_000 },
          { account: "refunds_pending", credit: 3_000 },
        ],
      ],
    ]);
    expect(booking.unchanged).toHaveLength(15);
  });

  const sending: RefundRow = { ...row, status: "sending", held: true, heldAt: change.at };

  it("then is sent, which books nothing", () => {
    const booking = book({ row: sending, answer: { stripeRefundId: "re_1" } });
    expect(booking.moves).toEqual([{ row: sending, move: { status: "sent", stripeRefundId: "re_1" } }]);
    expect(booking).not.toHaveProperty("postings");
    expect(booking.inbox.move).toMatchObject({ status: "done", outcome: "sent" });
  });

  it("returns to the fund what Stripe does not take", () => {
    const booking = book({
      row: sending,
      payment: { ...payment, refunding: 3_000 },
      shards: [{ ...shard, refunded: 4_000 }],
      answer: { refusedFor: "charge_disputed" },
    });
    expect(booking).toMatchObject({
      inbox: { move: { status: "done", outcome: "refused: charge_disputed" } },
      moves: [{ move: { status: "failed", held: false, refusedFor: "charge_disputed" } }],
      payment: { refunding: 0, booked: ["pi_1", "rfn_1/returned"] },
      shards: [{ move: { refunded: 1_000 } }],
    });
    expect(booking.postings?.[0]?.entries).toEqual([
      { account: "refunds_pending", debit: 3_000 },
      { account: "fund:prj_1", credit: 3_000 },
    ]);
  });

  it.each([
    ["disputed", { payment: { ...payment, disputed: 1 } }],
    ["more-than-left", { payment: { ...payment, refunding: 6_001 } }],
    ["balance", { shards: [shard, { ...emptyShard(fund, 3), disbursed: 6_001, version: 1 }] }],
  ] as const)("is refused where it cannot be any more: %s", (refusedFor, more) => {
    const booking = book(more);
    expect(booking.moves).toEqual([{ row, move: { status: "refused", refusedFor } }]);
    expect(booking).not.toHaveProperty("postings");
    expect(booking).not.toHaveProperty("again");
  });

  it.each(["sent", "succeeded", "refused"] as const)("that is %s changes nothing", (status) => {
    expect(book({ row: { ...row, status } })).not.toHaveProperty("moves");
  });
});

it("all of a payment may be given back, and not a fen more", () => {
  expect(brokenRule(payment, 9_000, 9_000)).toBeUndefined();
  expect(brokenRule(payment, 10_000, 9_001)).toBe("more-than-left");
  expect(brokenRule(payment, 8_999, 9_000)).toBe("balance");
  // What was lost by a dispute is gone; the rest can be given back.
  expect(brokenRule({ ...payment, disputed: 4_000, lost: 4_000 }, 9_000, 5_000)).toBeUndefined();
  expect(brokenRule({ ...payment, disputed: 4_000, lost: 4_000 }, 9_000, 5_001)).toBe("more-than-left");
});

it("a manager is asked beyond a thousand yuan of one gift, in any other currency, and by finance always", () => {
  const of = (before: number, amount: number, currency: "CNY" | "JPY" = "CNY") => ({
    before,
    amount,
    currency,
  });
  expect(needsManager("donor", of(0, 100_000))).toBe(false);
  expect(needsManager("donor", of(1, 100_000))).toBe(true);
  expect(needsManager("donor", of(0, 1, "JPY"))).toBe(true);
  expect(needsManager("finance", of(0, 1))).toBe(true);
});
