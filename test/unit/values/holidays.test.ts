import { expect, it } from "vitest";
import { addDays } from "#shared/values/time.ts";
import { holidays } from "#shared/vocabulary/holidays.ts";

/** The Gregorian day on which a day of the lunar calendar begins, by the calendar of ICU. */
const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});
const lunarDay = (day: string) => lunar.format(new Date(`${day}T12:00:00Z`));

it("thirteen days of each year are days off by law; the Mid-Autumn Festival of 2028 is one of National Day's", () => {
  const ofYear = Map.groupBy(holidays, ({ day }) => day.slice(0, 4));
  expect([...ofYear].map(([year, days]) => [year, days.length])).toEqual([
    ["2026", 13],
    ["2027", 13],
    ["2028", 12],
  ]);
  expect(new Set(holidays.map(({ day }) => day)).size).toBe(holidays.length);
  expect(holidays.map(({ day }) => day)).toEqual(holidays.map(({ day }) => day).toSorted());
});

it("festivals of the lunar calendar stand on its days", () => {
  const of = (name: string) => holidays.filter(({ zh }) => zh === name).map(({ day }) => day);
  // The new moon of February 2027 comes four minutes before midnight, which ICU takes for the day after.
  const firstDays = of("春节").filter((_, at) => at % 4 === 1);
  expect(firstDays).toEqual(["2026-02-17", "2027-02-06", "2028-01-26"]);
  for (const day of firstDays) expect(["1/1", "12/30"]).toContain(lunarDay(day));
  for (const day of firstDays) expect(of("春节")).toContain(addDays(day, -1));
  expect(of("端午节").map(lunarDay)).toEqual(["5/5", "5/5", "5/5"]);
  expect(of("中秋节").map(lunarDay)).toEqual(["8/15", "8/15"]);
  expect(lunarDay("2028-10-03")).toBe("8/15");
});
