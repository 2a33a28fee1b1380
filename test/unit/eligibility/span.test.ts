import { expect, it } from "vitest";
import { countyDaysOf } from "#shared/eligibility/span.ts";

const daysOf = (from: string, to: string) =>
  countyDaysOf({ from: new Date(`${from}+08:00`).toISOString(), to: new Date(`${to}+08:00`).toISOString() });

it.each([
  ["a morning lies on one day", "2026-03-07T00:00:00", "2026-03-07T09:00:00", ["2026-03-07"]],
  ["midnight ends a day and begins none", "2026-03-07T22:00:00", "2026-03-08T00:00:00", ["2026-03-07"]],
  ["a night lies on two", "2026-03-07T22:00:00", "2026-03-08T00:00:00.001", ["2026-03-07", "2026-03-08"]],
  [
    "a camp lies on each of its days",
    "2026-02-27T22:00:00",
    "2026-03-02T06:00:00",
    ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"],
  ],
  ["a moment lies on its day, at midnight too", "2026-03-07T00:00:00", "2026-03-07T00:00:00", ["2026-03-07"]],
])("%s", (_title, from, to, days) => {
  expect(daysOf(from, to)).toEqual(days);
});
