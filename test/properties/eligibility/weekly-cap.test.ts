import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps, type Span, spanOf } from "#shared/eligibility/span.ts";
import { exceedsCap, minutesByWeek } from "#shared/eligibility/weekly-cap.ts";
import { addDays, atCountyTime, countyDay, mondayOf } from "#shared/values/time.ts";

const monday = "2026-03-02";
const hour = (day: string, time: string) => Math.floor(atCountyTime(day, time).getTime() / 60_000);
const start = hour(monday, "00:00");

/** Spans over four weeks around a Monday, up to two days long. */
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: -20_160, max: 20_160 }), fc.integer({ min: 1, max: 2_880 }))
  .map(([begin, length]) => ({ from: start + begin, to: start + begin + length }));
const spans = fc.array(span, { maxLength: 6 });

/** The minutes of a span day by day, each with its Monday: the model that the arithmetic must agree with. */
const minutesByDay = ({ from, to }: Span): { monday: string; minutes: number }[] => {
  const days: { monday: string; minutes: number }[] = [];
  for (let day = countyDay(new Date(from * 60_000)); hour(day, "00:00") < to; day = addDays(day, 1)) {
    const minutes = Math.min(to, hour(day, "24:00")) - Math.max(from, hour(day, "00:00"));
    days.push({ monday: mondayOf(day), minutes });
  }
  return days;
};

describe("two spans", () => {
  it("overlap if and only if some minute is in both, whichever comes first", () => {
    const property = fc.property(span, span, (a, b) => {
      const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
      expect(overlaps(a, b)).toBe(shared > 0);
      expect(overlaps(b, a)).toBe(shared > 0);
    });
    fc.assert(property);
  });

  it("do not overlap where one begins as the other ends", () => {
    const first = spanOf({ from: "2026-03-07T01:00:00.000Z", to: "2026-03-07T03:00:00.000Z" });
    const second = spanOf({ from: "2026-03-07T03:00:00.000Z", to: "2026-03-07T04:00:00.000Z" });
    expect(overlaps(first, second)).toBe(false);
    expect(overlaps(second, first)).toBe(false);
  });
});

describe("minutes by week", () => {
  it("are those that the calendar counts, day by day", () => {
    const property = fc.property(spans, (booked) => {
      const model = new Map<number, number>();
      for (const { monday: first, minutes } of booked.flatMap(minutesByDay)) {
        const week = hour(first, "00:00");
        model.set(week, (model.get(week) ?? 0) + minutes);
      }
      expect(minutesByWeek(booked)).toEqual(model);
    });
    fc.assert(property);
  });

  it("come to the same whether added at once or one by one", () => {
    const property = fc.property(spans, (booked) => {
      const oneByOne = booked.reduce((weeks, one) => minutesByWeek([one], weeks), minutesByWeek([]));
      expect(oneByOne).toEqual(minutesByWeek(booked));
    });
    fc.assert(property);
  });
});

describe("weeks", () => {
  it("are counted before the Monday 1 January 2024 as after it", () => {
    const newYear = { from: hour("2023-12-31", "23:30"), to: hour("2024-01-01", "01:00") };
    expect([...minutesByWeek([newYear])]).toEqual([
      [hour("2023-12-25", "00:00"), 30],
      [hour("2024-01-01", "00:00"), 60],
    ]);
  });

  it("hold nothing of a span shorter than a minute", () => {
    expect([...minutesByWeek([{ from: start + 60, to: start + 60 }])]).toEqual([]);
  });
});

describe("the weekly cap", () => {
  it("is exceeded if and only if a week that the span reaches into holds more with it", () => {
    const property = fc.property(spans, span, fc.integer({ min: 0, max: 6_000 }), (booked, more, cap) => {
      const after = minutesByWeek([...booked, more]);
      const over = [...minutesByWeek([more]).keys()].some((week) => (after.get(week) ?? 0) > cap);
      expect(exceedsCap(minutesByWeek(booked), more, cap)).toBe(over);
    });
    fc.assert(property);
  });

  it("splits a shift over midnight of Sunday between both weeks", () => {
    const night = { from: hour("2026-03-08", "23:30"), to: hour("2026-03-09", "01:00") };
    expect([...minutesByWeek([night])]).toEqual([
      [hour("2026-03-02", "00:00"), 30],
      [hour("2026-03-09", "00:00"), 60],
    ]);
    const booked = minutesByWeek([{ from: start, to: start + 60 }]);
    expect(exceedsCap(booked, night, 90)).toBe(false);
    expect(exceedsCap(booked, night, 89)).toBe(true);
  });
});
