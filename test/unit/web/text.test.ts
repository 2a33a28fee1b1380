import { describe, expect, it } from "vitest";
import {
  exampleFor,
  firstAmount,
  suggestedAmounts,
} from "#services/web/features/giving/model/suggested-amounts.ts";
import { examplesOf, examplesText } from "#services/web/features/project-work/model/examples.ts";
import { shiftCalendar } from "#services/web/features/sign-up/model/calendar.ts";
import { cellsOf, windowsOf } from "#services/web/features/volunteer/model/week.ts";
import { localPath } from "#services/web/shared/auth/local-path.ts";
import { minorAmount, moneyText, sumText } from "#services/web/shared/format/money.ts";
import { phoneText } from "#services/web/shared/format/phone.ts";
import { datesText, dayText, spanText } from "#services/web/shared/format/time.ts";
import { currencies } from "#shared/values/money.ts";

/** Wednesday 25 November 2026, 23:30 in Shanghai: there the day ends eight hours before it does in UTC. */
const now = new Date("2026-11-25T15:30:00Z");

describe("a time in words", () => {
  it.each([
    ["2026-11-25T15:45:00Z", "今天", "today"],
    ["2026-11-25T16:15:00Z", "明天", "tomorrow"],
    ["2026-11-28T09:00:00+08:00", "本周六", "this Saturday"],
    ["2026-11-29T09:00:00+08:00", "本周日", "this Sunday"],
    ["2026-11-30T09:00:00+08:00", "下周一", "next Monday"],
    ["2026-12-06T09:00:00+08:00", "下周日", "next Sunday"],
    ["2026-12-07T09:00:00+08:00", "12月7日周一", "Mon 7 Dec"],
    ["2026-11-24T09:00:00+08:00", "11月24日周二", "Tue 24 Nov"],
    ["2027-01-02T09:00:00+08:00", "2027年1月2日周六", "Sat 2 Jan 2027"],
  ])("%s is %s, %s", (time, zh, en) => {
    expect(dayText(time, "zh-CN", now)).toBe(zh);
    expect(dayText(time, "en", now)).toBe(en);
  });

  it("names the second day of what runs past midnight", () => {
    expect(spanText("2026-11-28T09:00:00+08:00", "2026-11-28T11:30:00+08:00", "zh-CN", now)).toBe(
      "本周六 9:00–11:30",
    );
    expect(spanText("2026-11-28T22:00:00+08:00", "2026-11-29T06:00:00+08:00", "zh-CN", now)).toBe(
      "本周六 22:00–本周日 6:00",
    );
  });
});

describe("several days in one line", () => {
  const on = (day: string) => `${day}T09:00:00+08:00`;
  it.each([
    [["2026-12-12", "2026-12-05"], "12月5日、12日", "5 Dec, 12 Dec"],
    [["2026-12-26", "2027-01-02", "2027-01-02"], "12月26日、1月2日", "26 Dec, 2 Jan"],
    [
      ["2026-12-05", "2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09"],
      "12月5日、6日、7日、8日等",
      undefined,
    ],
  ] as const)("%j", (days, zh, en) => {
    expect(datesText(days.map(on), "zh-CN")).toBe(zh);
    if (en) expect(datesText(days.map(on), "en")).toBe(en);
  });
});

describe("money", () => {
  it("is written in its major unit", () => {
    expect(moneyText({ amount: 5_000, currency: "CNY" }, "zh-CN")).toBe("¥50.00");
    expect(moneyText({ amount: 123_456, currency: "CNY" }, "en")).toBe("¥1,234.56");
  });

  it("is named where it is not yuan, since the yen has the same sign", () => {
    expect(moneyText({ amount: 500, currency: "JPY" }, "zh-CN")).toBe("500日元");
    expect(moneyText({ amount: 500, currency: "JPY" }, "en")).toBe("500 Japanese yen");
    expect(moneyText({ amount: 2_000, currency: "USD" }, "zh-CN")).toBe("20.00美元");
  });

  it.each(["1.1", "0.50", "1.0"])("typed as %j is no amount of yen", (typed) =>
    expect(minorAmount(typed, "JPY")).toBeUndefined(),
  );

  it("typed without decimals is yen", () => expect(minorAmount("500", "JPY")).toBe(500));

  it("is suggested in every currency that a project can take", () => {
    for (const currency of currencies) expect(suggestedAmounts(currency, []).length).toBeGreaterThan(2);
  });

  it("is suggested as the project says what sums do, in whichever order, and each sum says it", () => {
    const said = examplesOf("200 = 一个月的车费\n\n ¥50元＝一周的早餐") ?? [];
    expect(said).toEqual([
      { amount: 20_000, currency: "CNY", what: "一个月的车费" },
      { amount: 5_000, currency: "CNY", what: "一周的早餐" },
    ]);
    expect(examplesOf(examplesText(said))).toEqual(said);
    expect(["早餐", "50 早餐", "0 = 早餐", "50 ="].map(examplesOf)).toEqual(Array(4).fill(undefined));
    expect(suggestedAmounts("CNY", said)).toEqual([5_000, 20_000]);
    expect(suggestedAmounts("USD", said)).toEqual(suggestedAmounts("USD", []));
    const does = (amount: number, currency = "CNY") => exampleFor({ amount, currency }, said)?.what;
    expect([does(4_999), does(5_000), does(19_999), does(50_000), does(50_000, "JPY")]).toEqual([
      undefined,
      "一周的早餐",
      "一周的早餐",
      "一个月的车费",
      undefined,
    ]);
    expect(sumText({ amount: 5_000, currency: "CNY" }, "zh-CN")).toBe("¥50");
    expect(sumText({ amount: 5_050, currency: "CNY" }, "en")).toBe("¥50.50");
  });

  it.each([
    [[], 5_000],
    [[1_000, 9_000, 50_000], 1_000],
    [[3_000, 7_000], 3_000],
    [[500, 9_000], 9_000],
    [[100, 10_001], 100],
    [[200_000, 20_000], 20_000],
  ])("is chosen first as a modest one of those offered: of %j %i fen", (amounts, first) => {
    const said = amounts.map((amount) => ({ amount, currency: "CNY" as const, what: "早餐" }));
    expect(firstAmount("CNY", said)).toBe(first);
  });

  it.each([
    ["50", 5_000],
    ["0.01", 1],
    [" 19.99 ", 1_999],
    ["1.1", 110],
  ])("typed as %j is %i fen", (typed, fen) => expect(minorAmount(typed, "CNY")).toBe(fen));

  it.each(["", "0", "-5", "1e3", "1.005", "五十", "0.00", "1,000", "9999999999"])(
    "typed as %j is no amount",
    (typed) => expect(minorAmount(typed, "CNY")).toBeUndefined(),
  );
});

describe("the week grid", () => {
  it("joins parts of a day that follow each other, and gives the same cells back", () => {
    const cells = new Set(["saturday/0", "saturday/1", "sunday/0", "sunday/2"]);
    const windows = windowsOf(cells);
    expect(windows).toEqual([
      { day: "saturday", from: "08:00", to: "18:00" },
      { day: "sunday", from: "08:00", to: "12:00" },
      { day: "sunday", from: "18:00", to: "21:00" },
    ]);
    expect(cellsOf(windows)).toEqual(cells);
  });
});

describe("a path to come back to", () => {
  it("is one of this page", () =>
    expect(localPath("/needs/need_1?position=pos_1")).toBe("/needs/need_1?position=pos_1"));

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    undefined,
    ["/"],
  ])("is not %j", (path) => expect(localPath(path)).toBeUndefined());
});

it("a shift as a calendar file is in UTC, and the same each time", () => {
  const shift = {
    shiftId: "shf_1",
    from: "2026-11-28T09:00:00+08:00",
    to: "2026-11-28T11:00:00+08:00",
    title: String.raw`读,写;画\n`,
    place: "茶市镇社工站（演示路 1 号）",
    contact: "联系人：李社工 +8673400000000",
    url: "https://helink.example/needs/need_1",
  };
  const lines = shiftCalendar(shift).split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "UID:shf_1",
      "DTSTART:20261128T010000Z",
      "DTEND:20261128T030000Z",
      "BEGIN:VALARM",
    ]),
  );
  // One escaping everywhere; no text can begin a line of its own.
  const escaped = String.raw`读\,写\;画\\n`;
  expect(lines).toEqual(expect.arrayContaining([`SUMMARY:${escaped}`, `DESCRIPTION:${escaped}`]));
  expect(lines).toEqual(
    expect.arrayContaining([
      "LOCATION:茶市镇社工站（演示路 1 号）",
      "DESCRIPTION:联系人：李社工 +8673400000000",
    ]),
  );
  const unnamed = shiftCalendar({ ...shift, contact: undefined });
  expect(unnamed.match(/DESCRIPTION/g)).toHaveLength(1);
});

it.each([
  ["+8613812345678", "138 1234 5678"],
  ["+867348661001", "0734-8661001"],
  ["+861065551234", "010-65551234"],
  ["+8673188665555", "0731-88665555"],
  ["+862987654321", "029-87654321"],
  ["+864001234567", "400-123-4567"],
  ["+85291234567", "+85291234567"],
])("the phone %s is shown as it is dialled: %s", (stored, shown) => {
  expect(phoneText(stored)).toBe(shown);
});
