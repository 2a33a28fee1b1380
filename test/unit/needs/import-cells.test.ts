import { describe, expect, it } from "vitest";
import { booleanCell, numberCell, weekdayCell } from "#services/needs/imports/rules/cells.ts";
import { daysCell } from "#services/needs/imports/rules/days-cell.ts";
import { timeCell } from "#services/needs/imports/rules/time-cell.ts";
import { dayCell } from "#shared/imports/day-cell.ts";

const today = "2026-11-27";

describe("the days that a weekly series leaves out", () => {
  /** Thursdays from September 2026 to the end of April 2027; 1 and 8 October 2026 are of it, and 1 January is not. */
  const series = { day: "thursday", start: "2026-09-03", end: "2027-04-29" } as const;
  const both = ["2026-10-01", "2026-10-08"];
  it.each([
    ["2026-10-01, 2026-10-08", both],
    ["10月1日、10月8日", both],
    ["10月8日、10月1日、10月1日", both],
    ["10月1日、8日", both],
    ["10月1、8号", both],
    ["10月1日和8日", both],
    ["2026/10/1 0:00；2026/10/8 0:00", both],
    ["46296 46303", both],
    ["10/1\n10/8", both],
    ["1/10 8/10", both],
    ["10月1日至10月8日", both],
    ["10月1日-8日", both],
    ["10.1-10.8", both],
    ["2026-10-01～2026-10-08", both],
    ["1 October 2026 to 8 October 2026", both],
    ["国庆节", ["2026-10-01"]],
    ["国庆，4月29日", ["2026-10-01", "2027-04-29"]],
    ["法定节假日", ["2026-10-01"]],
    ["4月29日", ["2027-04-29"]],
    ["Oct 1, 2026", ["2026-10-01"]],
    ["无", []],
  ])("%j are %j", (text, days) => {
    expect(daysCell(text, series)).toEqual({ value: days });
  });

  it.each([
    ["下雨天", "cell-day"],
    ["10月1日、下雨天", "cell-day"],
    ["10月8日至10月1日", "cell-day"],
    ["2026-10-01至2036-10-01", "cell-day"],
    ["10月2日", "no-day-of-series"],
    ["2027-10-07", "no-day-of-series"],
  ])("%j is wrong: %s", (text, code) => {
    expect(daysCell(text, series)).toEqual({ problem: { code } });
  });
});

describe("a day in a spreadsheet", () => {
  it.each([
    "2026-12-17",
    "2026/12/17",
    "2026/12/17 0:00",
    "2026/12/17 00:00:00",
    "2026-12-17T00:00:00",
    "2026-12-17T00:00:00.000Z",
    "２０２６／１２／１７",
    "2026.12.17",
    "2026年12月17日",
    "2026年12月17日 星期四",
    "2026-12-17（周四）",
    "20261217",
    "12/17/2026",
    "17/12/2026",
    "17-12-2026",
    "12月17日",
    "12月17号",
    "12/17",
    "12-17",
    "46373",
    "46373.0",
    "Dec 17, 2026",
    "17 December 2026",
    "17-Dec-2026",
  ])("%j is 17 December 2026", (text) => {
    expect(dayCell(text, today)).toEqual({ value: "2026-12-17" });
  });

  it.each([
    ["11月27日", "2026-11-27"],
    ["11月26日", "2027-11-26"],
    ["1月3日", "2027-01-03"],
    ["3/3/2027", "2027-03-03"],
    ["46000", "2025-12-09"],
  ])("%s is %s, the next such day from today on", (text, day) => {
    expect(dayCell(text, today)).toEqual({ value: day });
  });

  it.each([
    ["03/04/2026", "ambiguous-day"],
    ["3/4", "ambiguous-day"],
    ["2026-02-30", "no-such-day"],
    ["2026/13/01", "no-such-day"],
    ["2月30日", "no-such-day"],
    ["2026/12/17 9:00", "cell-day"],
    ["2026", "cell-day"],
    ["下周六", "cell-day"],
    ["460001", "cell-day"],
    ["17/12/26", "cell-day"],
    ["constructor", "cell-day"],
  ])("%s is refused: %s", (text, code) => {
    expect(dayCell(text, today)).toEqual({ problem: { code } });
  });
});

describe("a time of day in a spreadsheet", () => {
  it.each([
    ["9:00", "09:00"],
    ["09:00:00", "09:00"],
    ["９：３０", "09:30"],
    ["0900", "09:00"],
    ["9点", "09:00"],
    ["9点整", "09:00"],
    ["9点半", "09:30"],
    ["九点一刻", "09:15"],
    ["十一点三刻", "11:45"],
    ["两点二十五分", "02:25"],
    ["9时5分", "09:05"],
    ["上午9:00", "09:00"],
    ["上午 9点", "09:00"],
    ["早上8点半", "08:30"],
    ["中午12点", "12:00"],
    ["中午1点", "13:00"],
    ["下午2:00", "14:00"],
    ["下午两点", "14:00"],
    ["下午14:00", "14:00"],
    ["晚上7点半", "19:30"],
    ["晚上12点", "24:00"],
    ["凌晨1:30", "01:30"],
    ["2:00 PM", "14:00"],
    ["12:30 am", "00:30"],
    ["9 a.m.", "09:00"],
    ["0.375", "09:00"],
    ["0.6041666667", "14:30"],
    ["1899/12/30 9:00:00", "09:00"],
    ["24:00", "24:00"],
  ])("%s is %s", (text, time) => {
    expect(timeCell(text)).toEqual({ value: time });
  });

  it.each([
    "",
    "9",
    "25:00",
    "9:60",
    "9:5",
    "24:30",
    "晚上2点",
    "上午14:00",
    "早点来",
    "9点到11点",
    "2.5",
    "点",
    "午",
  ])("%j is refused", (text) => {
    expect(timeCell(text)).toEqual({ problem: { code: "cell-time" } });
  });
});

it("other cells are read as people write them", () => {
  expect(["５", "5人", "5 名", "-1"].map(numberCell)).toEqual([5, 5, 5, -1].map((value) => ({ value })));
  expect(numberCell("两个")).toEqual({ problem: { code: "cell-number" } });
  expect(["周六", "每周六", "星期六", "六", "Saturday", "sat"].map(weekdayCell)).toEqual(
    Array(6).fill({ value: "saturday" }),
  );
  expect(weekdayCell("星期天")).toEqual({ value: "sunday" });
  expect(weekdayCell("周八")).toEqual({ problem: { code: "cell-weekday" } });
  expect(["是", "有", "√", "Yes", "TRUE"].map(booleanCell)).toEqual(Array(5).fill({ value: true }));
  expect(["否", "没有", "×", "no"].map(booleanCell)).toEqual(Array(4).fill({ value: false }));
  expect(booleanCell("也许")).toEqual({ problem: { code: "cell-boolean" } });
});
