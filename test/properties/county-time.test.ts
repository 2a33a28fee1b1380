import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  format,
  getISODay,
  parseISO,
  startOfISOWeek,
} from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  atCountyTime,
  countyDay,
  countyMinuteOfWeek,
  countyTimeOfDay,
  mondayOf,
  toOffsetIso,
  weekdayOf,
  weekdays,
} from "#shared/values/time.ts";

const runs = { numRuns: 2_000 };
const between = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true });

/** Instants without summer time in China: before that of 1986, and after the last, which ended in September 1991. */
const instant = fc.oneof(
  between("1950-01-01T00:00:00Z", "1985-12-31T23:59:59.999Z"),
  between("1991-09-15T00:00:00Z", "2100-12-31T23:59:59.999Z"),
  // Where a day, month, year or week turns over in the county, and at midnight UTC.
  fc
    .tuple(
      fc.integer({ min: 1992, max: 2100 }),
      fc.constantFrom("01-01", "02-28", "02-29", "03-01", "12-31"),
      fc.constantFrom("00:00:00.000Z", "15:59:59.999Z", "16:00:00.000Z", "23:59:59.999Z"),
    )
    .map(([year, day, time]) => new Date(`${year}-${day}T${time}`)),
);
const day = between("1900-01-01", "2100-12-31").map((date) => date.toISOString().slice(0, 10));

/** By the time zone's own table, not by a constant offset. */
const shanghai = new Intl.DateTimeFormat("en-US", {
  timeZone: "Asia/Shanghai",
  hourCycle: "h23",
  weekday: "long",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const partsOf = (at: Date) =>
  Object.fromEntries(shanghai.formatToParts(at).map(({ type, value }) => [type, value]));

describe("county time is what the time zone's table says", () => {
  it("of an instant", () => {
    const property = fc.property(instant, (at) => {
      const { year, month, day, hour, minute, second, weekday } = partsOf(at);
      expect(countyDay(at)).toBe(`${year}-${month}-${day}`);
      expect(countyTimeOfDay(at)).toBe(`${hour}:${minute}`);
      expect(toOffsetIso(at)).toBe(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
      const minuteOfDay = Number(hour) * 60 + Number(minute);
      expect(weekday?.toLowerCase()).toBe(weekdays[Math.floor(countyMinuteOfWeek(at) / 1_440)]);
      expect(countyMinuteOfWeek(at) % 1_440).toBe(minuteOfDay);
    });
    fc.assert(property, runs);
  });
});

describe("days are what date-fns makes of them", () => {
  it("moved, and by week", () => {
    const iso = (date: Date) => format(date, "yyyy-MM-dd");
    const property = fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (of, days) => {
      expect(addDays(of, days)).toBe(iso(addDaysTo(parseISO(of), days)));
      expect(addMonths(of, days % 1_200)).toBe(iso(addMonthsTo(parseISO(of), days % 1_200)));
      expect(mondayOf(of)).toBe(iso(startOfISOWeek(parseISO(of))));
      expect(weekdayOf(of)).toBe(weekdays[getISODay(parseISO(of)) - 1]);
      expect(atCountyTime(of, "24:00")).toEqual(parseISO(`${addDays(of, 1)}T00:00:00+08:00`));
    });
    fc.assert(property, runs);
  });
});

describe("what is no day or instant is refused", () => {
  it.each(["2026-02-30", "2025-02-29", "2026-13-01", "2026-1-1", "10000-01-01", "today", ""])(
    "%j",
    (text) => {
      for (const use of [
        weekdayOf,
        mondayOf,
        (of: string) => addDays(of, 1),
        (of: string) => addMonths(of, 1),
      ])
        expect(() => use(text)).toThrow(RangeError);
      expect(() => atCountyTime(text, "08:00")).toThrow(RangeError);
    },
  );

  it("an invalid date", () => {
    for (const use of [countyDay, countyTimeOfDay, toOffsetIso])
      expect(() => use(new Date(Number.NaN))).toThrow(RangeError);
    expect(countyMinuteOfWeek(new Date(Number.NaN))).toBeNaN();
  });
});
