import { describe, expect, it } from "vitest";
import { amountCell } from "#services/donations/statements/rules/amount-cell.ts";
import { type Candidate, hasOtherSum, matchesOf } from "#services/donations/statements/rules/match.ts";
import { newLines } from "#services/donations/statements/rules/new-lines.ts";
import { type Bounds, type Line, readLines } from "#services/donations/statements/rules/read-lines.ts";

const reader = { digits: 2, today: "2026-03-02", locale: "zh-CN" } as const;
/** Rows of a file with these headings, from row 2 on. */
const read = (headings: string, rows: readonly string[], stated: Bounds = {}) =>
  readLines(
    rows.map((cells, at) => ({
      row: at + 2,
      record: Object.fromEntries(headings.split(" ").map((name, n) => [name, cells.split("|")[n] ?? ""])),
    })),
    stated,
    reader,
  );
const sums = (result: ReturnType<typeof readLines>) =>
  "lines" in result
    ? result.lines.map(({ line, on, amount, balance }) => `${line} ${on} ${amount} ${balance ?? "-"}`)
    : result.errors.map(({ pointer, code, params }) =>
        [pointer, code, params?.should].filter(Boolean).join(" "),
      );

describe("a sum as a bank prints it", () => {
  it.each([
    ["1,234.56", 123_456],
    ["￥１，２３４．５", 123_450],
    ["+300", 30_000],
    ["-20.00", -2_000],
    ["(20.00)", -2_000],
    ["20.00-", -2_000],
    ["0.00", 0],
    ["-0.00", 0],
    ["20.000", 2_000],
    ["20元", 2_000],
    ["", undefined],
    ["--", undefined],
  ])("%s", (text, amount) => {
    expect(amountCell(text, 2)).toEqual({ value: amount });
  });

  it.each(["abc", "1.2.3", "(20", "20)", "-(20)", "-20-", "20.001", "1234567890123"])(
    "%s is none",
    (text) => {
      expect(amountCell(text, 2)).toEqual({ problem: { code: "cell-sum" } });
    },
  );

  it("of a currency without decimals", () => {
    expect(amountCell("1,234", 0)).toEqual({ value: 1_234 });
    expect(amountCell("1.5", 0)).toEqual({ problem: { code: "cell-sum" } });
  });
});

describe("a statement", () => {
  it("has columns for both sides, or one with a sign or a direction", () => {
    const both = read("交易日期 贷方发生额 借方发生额 余额", [
      "20260301|500.00||1,500.00",
      "20260302||200.00|1,300.00",
    ]);
    expect(sums(both)).toEqual(["2 2026-03-01 50000 150000", "3 2026-03-02 -20000 130000"]);
    expect(both).toMatchObject({ opening: 100_000, closing: 130_000 });
    expect(sums(read("date amount", ["2026-03-01|5", "2026-03-02|-2"]))).toEqual([
      "2 2026-03-01 500 -",
      "3 2026-03-02 -200 -",
    ]);
    expect(
      sums(read("日期 金额 借贷标志", ["2026-03-01|5|贷", "2026-03-02|2|借", "2026-03-02|2|转"])),
    ).toEqual(["/file/4/借贷标志 unknown-word"]);
    expect(sums(read("日期 金额 借贷标志", ["2026-03-01|5|贷", "2026-03-02|2|借"]))).toEqual([
      "2 2026-03-01 500 -",
      "3 2026-03-02 -200 -",
    ]);
  });

  it("printed the latest first is read the earliest first, also within a day", () => {
    expect(sums(read("日期 收入 余额", ["2026-03-02|2|8", "2026-03-01|1|6"]))).toEqual([
      "3 2026-03-01 100 600",
      "2 2026-03-02 200 800",
    ]);
    expect(sums(read("日期 收入 余额", ["2026-03-02|2|8", "2026-03-02|1|6"]))).toEqual([
      "3 2026-03-02 100 600",
      "2 2026-03-02 200 800",
    ]);
  });

  it("has a reversal as a sum below zero, keeps who is on the other side, and leaves out what moved nothing", () => {
    const result = read("日期 收入 支出 流水号 对方户名 摘要", [
      "2026-03-01||-5|A 1|李甲（演示）|冲正",
      "2026-03-02|0.00|||x|",
    ]);
    expect(result).toMatchObject({
      lines: [{ line: 2, amount: 500, reference: "A1", text: "李甲（演示） · 冲正" }],
    });
    expect((result as { lines: Line[] }).lines).toHaveLength(1);
  });

  it("whose sums are wrong names the row, and what should stand there", () => {
    expect(sums(read("日期 收入 余额", ["2026-03-01|1|6", "2026-03-02|2|9"]))).toEqual([
      "/file/3/余额 balance-broken 8.00",
    ]);
    expect(sums(read("日期 收入 支出", ["2026-03-01|5|", "2026-03-02||2", "合计|6|2"]))).toEqual([
      "/file/4/收入 not-the-rows 5.00",
    ]);
    expect(sums(read("日期 收入 支出", ["2026-03-01|5|", "2026-03-02||2", "合计|5|3"]))).toEqual([
      "/file/4/支出 not-the-rows 2.00",
    ]);
    expect(sums(read("日期 收入", ["2026-03-01|5"], { opening: 100, closing: 700 }))).toEqual([
      "/file/2 closing-differs 6.00",
    ]);
    expect(sums(read("日期 收入 余额", ["2026-03-01|5|9"], { opening: 300 }))).toEqual([
      "/file/2/余额 balance-broken 8.00",
    ]);
    expect(
      sums(read("日期 收入 支出", ["2026-03-01|5|", "小计|1|1", "合计|5|0"], { opening: 100, closing: 600 })),
    ).toEqual(["2 2026-03-01 500 -"]);
  });

  it("names every cell that cannot be read", () => {
    expect(
      sums(
        read("日期 收入 支出 余额", [
          "2026-02-30|5||",
          "|5||",
          "2026-03-03|5||",
          "2026-03-01|五元||",
          "2026-03-01|5|5|",
          "2026-03-01|5||x",
        ]),
      ),
    ).toEqual([
      "/file/2/日期 no-such-day",
      "/file/3/日期 no-date",
      "/file/4/日期 day-to-come",
      "/file/5/收入 cell-sum",
      "/file/6/支出 both-sides",
      "/file/7/余额 cell-sum",
    ]);
    expect(sums(read("日期 收入", ["2026-03-01|0.00"]))).toEqual(["/file no-lines"]);
  });
});

const line = (n: number, amount: number, more: Partial<Line> = {}): Line => ({
  line: n,
  on: "2026-03-01",
  amount,
  text: "",
  ...more,
});

describe("a line of two statements", () => {
  it("is one, by the bank's number, else by day, sum and balance", () => {
    const before = [[line(2, 500, { reference: "A1" }), line(3, 500, { balance: 900 }), line(4, 700)]];
    const after = [
      line(5, 500, { reference: "a1" }),
      line(6, 500, { balance: 900 }),
      line(7, 500, { balance: 1_400 }),
      line(8, 700),
      line(9, 700),
      line(10, 600, { reference: "A1" }),
    ];
    expect(newLines(after, before).map(({ line }) => line)).toEqual([7, 9, 10]);
    expect(newLines(after, [])).toEqual(after);
    expect(
      newLines([line(1, 700), line(2, 700), line(3, 700)], [[line(1, 700)], [line(2, 700)]]),
    ).toHaveLength(1);
  });
});

const gift = (id: string, amount: number, more: Partial<Candidate> = {}): Candidate => ({
  with: "offline-gift",
  id,
  projectId: "prj_1",
  amount,
  on: "2026-03-01",
  ...more,
});

describe("what a line is taken for", () => {
  const matched = (lines: readonly Line[], candidates: readonly Candidate[]) =>
    [...matchesOf(lines, candidates)].map(([n, { id, reason }]) => `${n} ${id} ${reason}`);

  it("is what has its number, in its own column or in what the bank prints, and its sum", () => {
    const candidates = [
      gift("a", 500, { reference: "AB-12", on: "2025-01-01" }),
      gift("b", 500, { reference: "99" }),
    ];
    expect(matched([line(2, 500, { reference: "ab-12" })], candidates)).toEqual(["2 a reference"]);
    expect(matched([line(2, 500, { text: "捐款 AB-12 谢谢" })], candidates)).toEqual(["2 a reference"]);
    expect(matched([line(2, 600, { reference: "AB-12" })], candidates)).toEqual([]);
    expect(hasOtherSum(line(2, 600, { reference: "AB-12" }), candidates)).toBe(true);
    expect(hasOtherSum(line(2, 500, { reference: "AB-12" }), candidates)).toBe(false);
    expect(hasOtherSum(line(2, 600, { reference: "AB-123" }), candidates)).toBe(false);
  });

  it("else what is nearest of the same sum within three days, and nothing twice", () => {
    const candidates = [gift("far", 500, { on: "2026-02-25" }), gift("near", 500, { on: "2026-03-02" })];
    expect(matched([line(2, 500)], candidates)).toEqual(["2 near amount-and-day"]);
    expect(matched([line(2, 500), line(3, 500), line(4, 500)], candidates)).toEqual([
      "2 near amount-and-day",
    ]);
    expect(matched([line(2, 500, { on: "2026-02-26" }), line(3, 500)], candidates)).toEqual([
      "2 far amount-and-day",
      "3 near amount-and-day",
    ]);
    expect(matched([line(2, -500)], candidates)).toEqual([]);
    expect(
      matched([line(2, 500), line(3, 500, { reference: "R1" })], [gift("a", 500, { reference: "R1" })]),
    ).toEqual(["3 a reference"]);
  });
});
