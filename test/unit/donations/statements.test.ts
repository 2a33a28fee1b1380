import { describe, expect, it } from "vitest";
import { postingKey } from "#services/donations/books/keys.ts";
import type { FundShard, Posting, PostingRow } from "#services/donations/books/rows.ts";
import { appended, type NewPosting } from "#services/donations/books/rules/chain.ts";
import { emptyShard } from "#services/donations/books/rules/fund.ts";
import {
  disbursementPaidPosting,
  disbursementPosting,
  disbursementVoidedPosting,
  failedRefundPosting,
  feePosting,
  giftPosting,
  refundPosting,
} from "#services/donations/books/rules/posting.ts";
import type { ClockRow } from "#services/donations/disclosure/rows.ts";
import { afterPublishing, clockAfter, withDraft } from "#services/donations/disclosure/rules/clock.ts";
import { goodsLines } from "#services/donations/disclosure/rules/goods.ts";
import {
  addUp,
  bookedOn,
  moneyLines,
  tiesOut,
  wasThere,
} from "#services/donations/disclosure/rules/money-lines.ts";
import { addedByDay, servedByDay } from "#services/donations/disclosure/rules/served.ts";
import type { MoneyLine } from "#services/donations/disclosure/schemas.ts";
import { offlineRowSchema } from "#services/donations/offline/rows.ts";
import { projectRowSchema } from "#services/donations/projects/rows.ts";

const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
const money = (amount: number, currency = "CNY") => ({ amount, currency });
const account = "fund:prj_1";
type Source = PostingRow["source"];

const posting = (day: string, one: Posting, source: Source, more: object): NewPosting => ({
  ...one,
  ...postingKey(one.key),
  sk: "POSTING",
  postingId: `pst_${one.key}`,
  occurredAt: change.at,
  book: "prj_1",
  source,
  version: 1,
  change: { ...change, at: `${day}T01:00:00.000Z` },
  ...more,
});
/** A fund with postings, each on a day. */
const fund = (
  of: readonly [day: string, Posting, more?: object][],
  source: Source = "donated",
  currency = "CNY",
) => {
  const empty = emptyShard({ book: "prj_1", source, currency }, 3);
  const { postings, move } = appended(
    empty,
    of.map(([day, one, more = {}]) => posting(day, one, source, more)),
  );
  return { postings, shard: { ...empty, ...move } satisfies FundShard };
};
const payOut = (n: number) => ({ disbursementId: `dsb_${n}` });

const [march, april, may] = ["2026-03-10", "2026-04-10", "2026-05-10"];
const donated = fund([
  [march, giftPosting("pi_1", money(5_000), account)],
  [march, feePosting("txn_1", money(33))],
  [march, disbursementPosting("dsb_1", money(2_000), account), payOut(1)],
  [april, giftPosting("pi_2", money(900), account)],
  [april, refundPosting("re_2", money(300), account)],
  [april, refundPosting("re_3", money(100), account)],
  [april, failedRefundPosting("re_3", money(100), account)],
  [april, disbursementPaidPosting("dsb_1", money(2_000)), payOut(1)],
  [april, disbursementPosting("dsb_2", money(400), account), payOut(2)],
  [april, disbursementPosting("dsb_3", money(50), account), payOut(3)],
  [april, disbursementPaidPosting("dsb_3", money(50)), payOut(3)],
  [april, disbursementPosting("dsb_4", money(60), account), payOut(4)],
  [april, disbursementPaidPosting("dsb_4", money(60)), payOut(4)],
  [may, disbursementVoidedPosting("dsb_2", money(400), account), payOut(2)],
  [may, giftPosting("pi_3", money(70), account)],
]);
const lottery = fund([[april, giftPosting("off_1", money(8_000), `${account}:lottery`, "bank")]], "lottery");
const purposes = new Map([
  ["dsb_1", "school"],
  ["dsb_3", "medical"],
  ["dsb_4", "medical"],
] as const);

const within = (from: string, to: string, postings = [...donated.postings, ...lottery.postings]) => {
  const { sums, add } = addUp("prj_1", to);
  for (const one of postings) if (bookedOn(one) >= from) add(one);
  return sums;
};
const line = (more: Partial<MoneyLine>): MoneyLine => ({
  source: "donated",
  currency: "CNY",
  opening: 0,
  given: 0,
  gifts: 0,
  returned: 0,
  paid: [],
  other: 0,
  closing: 0,
  setAside: 0,
  fees: 0,
  ...more,
});

describe("the money of a period", () => {
  const first = moneyLines([], within("2026-03-01", "2026-03-31"), purposes);
  const second = moneyLines(first, within("2026-04-01", "2026-04-30"), purposes);

  it("begins with what was left, and says what came, went back, was paid and is promised", () => {
    expect(first).toEqual([line({ given: 5_000, gifts: 1, closing: 5_000, setAside: 2_000, fees: 33 })]);
    expect(second).toEqual([
      line({
        opening: 5_000,
        given: 900,
        gifts: 1,
        returned: 300,
        paid: [
          { purpose: "school", amount: 2_000, payments: 1 },
          { purpose: "medical", amount: 110, payments: 2 },
        ],
        closing: 3_490,
        setAside: 400,
      }),
      line({ source: "lottery", given: 8_000, gifts: 1, closing: 8_000 }),
    ]);
  });

  it("stands under what it was paid for, the largest sum first; what nobody knows the purpose of under nothing", () => {
    const others = new Map([
      ["dsb_3", "medical"],
      ["dsb_4", "living"],
    ] as const);
    expect(moneyLines(first, within("2026-04-01", "2026-04-30"), others)[0]).toMatchObject({
      paid: [
        { purpose: "living", amount: 60, payments: 1 },
        { purpose: "medical", amount: 50, payments: 1 },
      ],
      closing: 3_490,
    });
  });

  it("of which nothing was booked is what there was", () => {
    expect(moneyLines(second, within("2026-06-01", "2026-06-30"), purposes)).toEqual([
      line({ opening: 3_490, closing: 3_490, setAside: 400 }),
      line({ source: "lottery", opening: 8_000, closing: 8_000 }),
    ]);
  });

  it("in another currency is another line", () => {
    const yen = fund([[march, giftPosting("pi_9", money(500, "JPY"), account)]], "donated", "JPY");
    const sums = within("2026-03-01", "2026-03-31", [...donated.postings, ...yen.postings]);
    expect(moneyLines([], sums, purposes)).toEqual([
      first[0],
      line({ currency: "JPY", given: 500, gifts: 1, closing: 500 }),
    ]);
  });

  it("says apart what is neither given, returned nor paid", () => {
    const moved = fund([
      [march, { ...giftPosting("x_1", money(40), "suspense:unallocated"), kind: "fee" }],
      [
        march,
        { ...giftPosting("x_2", money(30), account, "suspense:unallocated"), kind: "disbursement-voided" },
      ],
      [march, { ...giftPosting("x_3", money(5), account, "bank"), kind: "disbursement-paid" }],
    ]);
    expect(moneyLines([], within("2026-03-01", "2026-03-31", [...moved.postings]), purposes)).toEqual([
      line({ other: 35, closing: 35 }),
    ]);
  });

  it("ties out with what the funds hold now, to the fen, or not at all", () => {
    const from = (opening: readonly MoneyLine[], postings?: PostingRow[]) => {
      const sums = within("2026-04-01", "2026-04-30", postings);
      return { sums, lines: moneyLines(opening, sums, purposes) };
    };
    const shards = [donated.shard, lottery.shard];
    const whole = from(first);
    expect(tiesOut(whole.lines, whole.sums, shards)).toBe(true);
    const opening = first.map((one) => ({ ...one, closing: one.closing + 1 }));
    const other = from(opening);
    expect(tiesOut(other.lines, other.sums, shards)).toBe(false);
    const missing = from(first, donated.postings.slice(0, -1));
    expect(tiesOut(missing.lines, missing.sums, [donated.shard])).toBe(false);
    expect(tiesOut(missing.lines, missing.sums, shards)).toBe(false);
    const unknown = moneyLines(first, whole.sums, new Map());
    expect(tiesOut(unknown, whole.sums, shards)).toBe(false);
    const nothing = within("2026-04-01", "2026-04-30", []);
    expect(tiesOut([], nothing, [])).toBe(true);
    expect(tiesOut([], nothing, [emptyShard({ book: "prj_1", source: "fiscal", currency: "CNY" }, 3)])).toBe(
      true,
    );
    expect(tiesOut([], nothing, [lottery.shard])).toBe(false);
    expect(tiesOut(first, within("2026-04-01", "2026-04-30", []), [])).toBe(false);
  });

  it("counts what was there when the funds were read, and no more", () => {
    const isThere = wasThere([{ ...donated.shard, sequence: 2 }]);
    expect([...donated.postings, ...lottery.postings].filter(isThere).map(({ key }) => key)).toEqual([
      "pi_1",
      "txn_1",
    ]);
  });

  it("is of the county's days", () => {
    expect([
      bookedOn({ listed: "2026-03-31T15:59:59.999Z#a" }),
      bookedOn({ listed: "2026-03-31T16:00:00.000Z#a" }),
    ]).toEqual(["2026-03-31", "2026-04-01"]);
  });
});

describe("the goods of a period", () => {
  const goods = (n: number, day: string, more: object = {}) =>
    offlineRowSchema().parse({
      pk: `OFFLINE#ofd_${n}`,
      sk: "OFFLINE",
      offlineDonationId: `ofd_${n}`,
      projectId: "prj_1",
      source: "donated",
      receivedOn: day,
      anonymous: true,
      status: "confirmed",
      enteredBy: "per_1",
      enteredAt: change.at,
      confirmed: { by: "per_2", at: `${day}T01:00:00.000Z` },
      organisation: "opr_1",
      under: { county: "430422" },
      book: "OFFLINE#prj_1",
      listed: day,
      version: 1,
      change,
      kind: "goods",
      goods: [{ what: "书包", quantity: 20, unit: "个" }],
      ...more,
    });
  const bags = (quantity: number) => ({ source: "donated", what: "书包", quantity, unit: "个" });

  it("are counted by source, thing and unit once they were confirmed, on both its first and last day", () => {
    const gifts = [
      goods(1, "2026-03-01"),
      goods(2, "2026-03-31", { goods: [bags(5), { what: "书包", quantity: 1, unit: "箱" }] }),
      goods(3, "2026-03-15", { source: "lottery" }),
      goods(4, "2026-03-15", { status: "entered", confirmed: undefined }),
      goods(5, "2026-03-15", { status: "refused" }),
      goods(6, "2026-02-28"),
      goods(7, "2026-04-01"),
      goods(8, "2026-03-15", { kind: "cash", amount: 5, currency: "CNY", goods: undefined }),
      goods(9, "2026-03-15", { confirmed: undefined }),
    ];
    expect(goodsLines(gifts, "2026-03-01", "2026-03-31")).toEqual([
      bags(25),
      { ...bags(1), unit: "箱" },
      { ...bags(20), source: "lottery" },
    ]);
  });
});

describe("the time served", () => {
  const shift = (shiftId: string, from: string) => ({ shiftId, from, to: from, status: "attended" as const });

  it("counts on the county day on which the shift began", () => {
    const shifts = [
      shift("a", "2026-03-06T15:59:00.000Z"),
      shift("b", "2026-03-06T16:00:00.000Z"),
      shift("c", "2026-03-07T01:00:00.000Z"),
    ];
    const served = [
      { shiftId: "a", minutes: 30 },
      { shiftId: "b", minutes: 60 },
      { shiftId: "c", minutes: 45 },
      { shiftId: "gone", minutes: 45 },
    ];
    expect(servedByDay({ shifts, served })).toEqual({
      "2026-03-06": { minutes: 30, times: 1 },
      "2026-03-07": { minutes: 105, times: 2 },
    });
    expect(servedByDay({ shifts })).toEqual({});
  });

  it("changes by the difference, so that a correction takes back what it corrects", () => {
    const [one, two] = [
      { minutes: 30, times: 1 },
      { minutes: 20, times: 1 },
    ];
    expect(addedByDay({}, { a: one })).toEqual({ a: one });
    expect(addedByDay({ a: one, b: one }, { a: two, b: one })).toEqual({ a: { minutes: -10, times: 0 } });
    expect(addedByDay({ a: one }, {})).toEqual({ a: { minutes: -30, times: -1 } });
    expect(addedByDay({ a: one }, { a: { minutes: 30, times: 2 } })).toEqual({ a: { minutes: 0, times: 1 } });
  });
});

describe("the clock of a project", () => {
  const project = (more: object = {}) =>
    projectRowSchema().parse({
      pk: "PROJECT#prj_1",
      sk: "PROJECT",
      projectId: "prj_1",
      status: "published",
      name: "演示项目",
      county: "430422",
      fundraisingMode: "public",
      takesGifts: true,
      currencies: ["CNY"],
      demo: true,
      invited: [],
      source: "donated",
      publishedAt: "2026-03-01T16:00:00.000Z",
      version: 1,
      change,
      ...more,
    });
  const clock = (more: object = {}): ClockRow => {
    const set = clockAfter(project(more), undefined, change);
    if (!set) throw new Error("no clock");
    return set;
  };

  it("is set by the day of publication, and stands in the lists of county and stage by the day it is due", () => {
    expect(clock()).toEqual({
      pk: "CLOCK#prj_1",
      sk: "CLOCK",
      projectId: "prj_1",
      county: "430422",
      publishedOn: "2026-03-02",
      emergencyFrom: undefined,
      endedOn: undefined,
      due: "STATEMENTS#430422",
      dueAt: "2026-06-02",
      book: "CLOCKS",
      listed: "2026-06-02#prj_1",
      version: 1,
      change,
    });
  });

  it("of a project whose event does not say it is set by the day on which it was heard of", () => {
    const ended = {
      status: "ended",
      publishedAt: undefined,
      change: { ...change, at: "2026-03-09T16:00:00.000Z" },
    };
    expect(clock(ended)).toMatchObject({ publishedOn: "2026-03-10", endedOn: "2026-03-10" });
    expect(clock({ status: "ended", endedAt: "2026-03-08T15:00:00.000Z" }).endedOn).toBe("2026-03-08");
    expect(clock({ endedAt: "2026-03-08T15:00:00.000Z" }).endedOn).toBeUndefined();
  });

  it("is in an emergency since that was first said, not before it was published", () => {
    const later = { ...change, at: "2026-03-05T01:00:00.000Z" };
    const begun = clock({ emergency: true, change: later });
    expect(begun.emergencyFrom).toBe("2026-03-05");
    expect(clock({ emergency: true, publishedAt: "2026-03-03T01:00:00.000Z" }).emergencyFrom).toBe(
      "2026-03-03",
    );
    const again = { ...change, at: "2026-03-08T01:00:00.000Z" };
    expect(clockAfter(project({ emergency: true, change: again }), begun, again)).toBeUndefined();
    expect(clockAfter(project(), begun, again)).toMatchObject({
      emergencyFrom: undefined,
      dueAt: "2026-06-02",
    });
  });

  it("stays as it is unless county, emergency or end change", () => {
    const set = clock();
    expect(clockAfter(project({ name: "另一个名字" }), set, change)).toBeUndefined();
    expect(clockAfter(project({ county: "430103" }), set, change)).toMatchObject({
      county: "430103",
      due: "STATEMENTS#430103",
      publishedOn: "2026-03-02",
      version: 2,
    });
    const ended = clockAfter(project({ status: "ended", endedAt: "2026-03-08T15:00:00.000Z" }), set, change);
    expect(ended).toMatchObject({ endedOn: "2026-03-08", dueAt: "2026-06-08", version: 2 });
    expect(
      clockAfter(project({ status: "ended", endedAt: "2026-03-09T15:00:00.000Z" }), ended, change),
    ).toBeUndefined();
  });

  it("moves on with what is published, and leaves the lists once all is told", () => {
    const drafted = withDraft(clock(), "dsc_1", change);
    expect(drafted).toMatchObject({ draft: "dsc_1", dueAt: "2026-06-02", version: 2 });
    const covered = { to: "2026-05-31", isMoneyLeft: true, disclosureId: "dsc_1" };
    expect(afterPublishing(drafted, covered, change)).toMatchObject({
      covered,
      draft: undefined,
      dueAt: "2026-08-31",
      listed: "2026-08-31#prj_1",
      version: 3,
    });
    const ended = { ...drafted, endedOn: "2026-05-31" };
    const done = afterPublishing(ended, { ...covered, isMoneyLeft: false }, change);
    expect([done.due, done.dueAt, done.book, done.listed]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
