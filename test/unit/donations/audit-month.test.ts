import { describe, expect, it } from "vitest";
import { addUpMonth, fundMonths } from "#services/donations/audit/rules/month.ts";
import { postingKey } from "#services/donations/books/keys.ts";
import type { FundShard, Posting } from "#services/donations/books/rows.ts";
import { appended, type NewPosting } from "#services/donations/books/rules/chain.ts";
import { emptyShard } from "#services/donations/books/rules/fund.ts";
import {
  disbursementPosting,
  disbursementVoidedPosting,
  failedRefundPosting,
  feePosting,
  giftPosting,
  refundPosting,
} from "#services/donations/books/rules/posting.ts";
import { accountMappings, nonprofitAccountOf, nonprofitAccounts } from "#shared/vocabulary/accounts.ts";

const account = "fund:prj_1";
const money = (amount: number) => ({ amount, currency: "CNY" });
const posting = (day: string, one: Posting): NewPosting => ({
  ...one,
  ...postingKey(one.key),
  sk: "POSTING",
  postingId: `pst_${one.key}`,
  occurredAt: day,
  book: "prj_1",
  source: "donated",
  version: 1,
  change: { by: "test", at: `${day}T01:00:00.000Z`, correlationId: "test" },
});
const empty = emptyShard({ book: "prj_1", source: "donated", currency: "CNY" }, 3);
const { postings, move } = appended(
  empty,
  (
    [
      ["2026-02-10", giftPosting("pi_0", money(1_000), account)],
      ["2026-03-01", giftPosting("pi_1", money(5_000), account)],
      ["2026-03-02", feePosting("txn_1", money(33))],
      ["2026-03-03", refundPosting("re_1", money(300), account)],
      ["2026-03-04", refundPosting("re_2", money(200), account)],
      ["2026-03-05", failedRefundPosting("re_2", money(200), account)],
      ["2026-03-06", disbursementPosting("dsb_1", money(2_000), account)],
      ["2026-03-07", disbursementPosting("dsb_2", money(400), account)],
      ["2026-03-31", disbursementVoidedPosting("dsb_2", money(400), account)],
      ["2026-04-01", giftPosting("pi_2", money(70), account)],
    ] as const
  ).map(([day, one]) => posting(day, one)),
);
const shard: FundShard = { ...empty, ...move };
const read = (from: string) => {
  const month = addUpMonth("prj_1", "2026-03-31");
  const added = postings.filter(({ listed }) => listed > from).map(month.add);
  return { ...month, added };
};

describe("a month of a project", () => {
  it("goes from what there was to what was left, from what the fund holds now", () => {
    const { funds, added } = read("2026-03-01");
    expect(fundMonths(funds, [shard])).toEqual([
      {
        source: "donated",
        currency: "CNY",
        opening: 1_000,
        given: 5_000,
        returned: 300,
        paidOut: 2_000,
        other: 0,
        closing: 3_700,
      },
    ]);
    expect(added).toEqual([true, true, true, true, true, true, true, true, false]);
  });

  it("without any posting is what the fund held", () => {
    expect(
      fundMonths(new Map(), [shard, { ...shard, shard: 4, raised: 5, refunded: 1, disbursed: 2 }]),
    ).toMatchObject([{ opening: 3_772, given: 0, closing: 3_772 }]);
  });

  it("is of each source by itself", () => {
    const lottery = emptyShard({ book: "prj_1", source: "lottery", currency: "CNY" }, 3);
    const yen = emptyShard({ book: "prj_1", source: "donated", currency: "JPY" }, 3);
    const given = appended(lottery, [
      {
        ...posting("2026-03-08", giftPosting("off_1", money(80), `${account}:lottery`, "bank")),
        source: "lottery",
      },
    ]);
    const month = addUpMonth("prj_1", "2026-03-31");
    for (const one of [...postings.slice(1), ...given.postings]) month.add(one);
    const shards = [shard, { ...lottery, ...given.move }, { ...yen, raised: 9 }];
    expect(fundMonths(month.funds, shards)).toMatchObject([
      { source: "donated", currency: "CNY", opening: 1_000, given: 5_000, closing: 3_700 },
      { source: "lottery", opening: 0, given: 80, closing: 80 },
      { source: "donated", currency: "JPY", opening: 9, given: 0, closing: 9 },
    ]);
  });

  it("says what each account took on both sides, and what is of no known kind apart", () => {
    const { sides } = read("2026-03-01");
    const of = (name: string) => [...sides.values()].find((one) => one.account === name);
    expect(of(account)).toEqual({ account, currency: "CNY", debit: 2_900, credit: 5_600 });
    expect(of("fees")).toEqual({ account: "fees", currency: "CNY", debit: 33, credit: 0 });
    const month = addUpMonth("prj_1", "2026-03-31");
    const moved = { ...giftPosting("x", money(7), account), kind: "fee" as const };
    month.add(appended(empty, [posting("2026-03-01", moved)]).postings[0] ?? (postings[0] as never));
    expect(fundMonths(month.funds, [{ ...empty, raised: 7 }])).toMatchObject([
      { opening: 0, given: 0, other: 7, closing: 7 },
    ]);
  });
});

describe("the accounts of 《民间非营利组织会计制度》", () => {
  const codeOf = (name: string, kind = "gift", source = "donated") =>
    nonprofitAccountOf(name, { kind, source })?.code;

  it("are proposed for every account of the ledger, by what is booked on it", () => {
    expect([
      codeOf("cash"),
      codeOf("bank"),
      codeOf("stripe_clearing"),
      codeOf("disbursed"),
      codeOf("suspense:unallocated"),
      codeOf("fees"),
      codeOf(account),
      codeOf(`${account}:lottery`, "gift", "lottery"),
      codeOf(account, "refund"),
      codeOf(account, "disbursement"),
      codeOf(`${account}:fiscal`, "disbursement-voided", "fiscal"),
      codeOf("unknown"),
    ]).toEqual([
      "1001",
      "1002",
      "1009",
      "2209",
      "2209",
      "5301",
      "4101",
      "4401",
      "4101",
      "5101",
      "5101",
      undefined,
    ]);
    const named = new Set(accountMappings.map(({ code }) => code));
    expect(nonprofitAccounts.map(({ code }) => code).filter((code) => !named.has(code))).toEqual([]);
  });
});
