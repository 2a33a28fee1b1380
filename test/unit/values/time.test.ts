import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  ageOn,
  atCountyTime,
  countyDay,
  countyMinuteOfWeek,
  countyTimeOfDay,
  isoDaySchema,
  isoInstantSchema,
  minuteOfDay,
  mondayOf,
  timeOfDaySchema,
  toOffsetIso,
  weekdayOf,
  weekdays,
} from "#shared/values/time.ts";

const dayMs = 86_400_000;
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
/** Counted without any calendar library. */
const dayNumber = (of: string) => Date.parse(`${of}T00:00:00Z`) / dayMs;

describe("county time", () => {
  it("is eight hours ahead of UTC all year", () => {
    expect(atCountyTime("2026-11-23", "09:00").toISOString()).toBe("2026-11-23T01:00:00.000Z");
    expect(atCountyTime("2026-07-01", "00:30").toISOString()).toBe("2026-06-30T16:30:00.000Z");
    expect(toOffsetIso(new Date("2026-11-23T01:00:00Z"))).toBe("2026-11-23T09:00:00+08:00");
  });

  it("ends a day where the next begins", () => {
    const property = fc.property(day, (of) => {
      expect(atCountyTime(of, "24:00")).toEqual(atCountyTime(addDays(of, 1), "00:00"));
    });
    fc.assert(property);
  });

  it("goes to an instant and back", () => {
    const property = fc.property(day, time, (of, at) => {
      const instant = atCountyTime(of, at);
      expect([countyDay(instant), countyTimeOfDay(instant)]).toEqual([of, at]);
      expect(toOffsetIso(instant)).toBe(`${of}T${at}:00+08:00`);
      expect(isoInstantSchema().parse(toOffsetIso(instant))).toBe(toOffsetIso(instant));
      expect(countyMinuteOfWeek(instant)).toBe(weekdays.indexOf(weekdayOf(of)) * 1_440 + minuteOfDay(at));
    });
    fc.assert(property);
  });
});

describe("a day", () => {
  it("moves by whole days over months and leap years", () => {
    const property = fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (of, days) => {
      expect(dayNumber(addDays(of, days)) - dayNumber(of)).toBe(days);
    });
    fc.assert(property);
  });

  it("is in the week of the Monday on or before it", () => {
    const property = fc.property(day, (of) => {
      expect(weekdayOf(mondayOf(of))).toBe("monday");
      expect(dayNumber(of) - dayNumber(mondayOf(of))).toBe(weekdays.indexOf(weekdayOf(of)));
    });
    fc.assert(property);
    expect(weekdayOf("2026-11-23")).toBe("monday");
    expect(mondayOf("2027-01-01")).toBe("2026-12-28");
  });

  it.each([
    ["2024-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["2026-01-01T00:00:00Z", false],
  ])("%s exists: %s", (text, exists) => {
    expect(isoDaySchema().safeParse(text).success).toBe(exists);
  });
});

describe("an instant", () => {
  it.each([
    ["2026-03-07T09:00:00+08:00", true],
    ["2026-03-07T01:00:00Z", true],
    ["2026-03-07T09:00:00", false],
    ["2026-02-30T09:00:00Z", false],
    ["2026-03-07", false],
  ])("%s is taken: %s", (text, taken) => {
    expect(isoInstantSchema().safeParse(text).success).toBe(taken);
  });
});

describe("a time of day", () => {
  it.each([
    ["00:00", true],
    ["23:59", true],
    ["24:00", true],
    ["24:01", false],
    ["7:00", false],
    ["12:60", false],
    ["08:00:00", false],
  ])("%s is one: %s", (text, is) => {
    expect(timeOfDaySchema().safeParse(text).success).toBe(is);
  });
});

describe("an age", () => {
  it.each([
    ["2008-03-02", "2026-03-01", 17],
    ["2008-03-02", "2026-03-02", 18],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2008-02-29", "2028-02-29", 20],
    ["2026-03-02", "2026-03-02", 0],
  ])("of somebody born %s is on %s: %d", (born, on, age) => {
    expect(ageOn(born, on)).toBe(age);
  });
});
