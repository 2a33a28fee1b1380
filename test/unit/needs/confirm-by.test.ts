import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptBy, completeBy, confirmBy, suspendedUntil } from "#services/needs/signups/rules/confirm-by.ts";
import { countyTimeOfDay } from "#shared/values/time.ts";
import { afterWakingMinutes } from "#shared/values/waking-hours.ts";

const instant = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2028-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const minute = 60_000;
const isWaking = (at: number) => {
  const time = countyTimeOfDay(new Date(at));
  return time >= "08:00" && time < "22:00";
};
const toMinute = (date: Date) => new Date(Math.floor(date.getTime() / minute) * minute);

describe("the time to confirm a promotion", () => {
  it("is four hours by day, and stands still from 22:00 to 08:00", () => {
    const at = (time: string) =>
      afterWakingMinutes(new Date(`2026-03-02T${time}:00+08:00`), 240).toISOString();
    expect(at("09:00")).toBe("2026-03-02T05:00:00.000Z");
    expect(at("18:00")).toBe("2026-03-02T14:00:00.000Z");
    expect(at("21:30")).toBe("2026-03-03T03:30:00.000Z");
    expect(at("23:00")).toBe("2026-03-03T04:00:00.000Z");
    expect(at("03:00")).toBe("2026-03-02T04:00:00.000Z");
  });

  it("has exactly 240 waking minutes before it, whenever it begins", () => {
    fc.assert(
      fc.property(instant.map(toMinute), (now) => {
        const due = afterWakingMinutes(now, 240).getTime();
        let waking = 0;
        for (let at = now.getTime(); at < due; at += minute) waking += Number(isWaking(at));
        expect(waking).toBe(240);
        expect(due - now.getTime()).toBeLessThanOrEqual(14 * 60 * minute);
      }),
      { numRuns: 50 },
    );
  });

  it("ends before the shift begins", () => {
    fc.assert(
      fc.property(instant, instant, (now, from) => {
        const due = confirmBy(now, from.toISOString());
        expect(due <= from.toISOString()).toBe(true);
        expect(due <= afterWakingMinutes(now, 240).toISOString()).toBe(true);
      }),
    );
  });
});

describe("before a shift on Saturday at nine", () => {
  const county = (time: string) => new Date(`2026-03-${time}:00+08:00`).toISOString();
  const shiftFrom = county("07T09:00");

  it("a promotion is to be confirmed within four waking hours, at most until it begins", () => {
    expect(confirmBy(new Date(county("06T16:00")), shiftFrom)).toBe(county("06T20:00"));
    expect(confirmBy(new Date(county("06T21:00")), shiftFrom)).toBe(shiftFrom);
  });

  it("everything is to be complete at nine in the evening before", () => {
    expect(completeBy(shiftFrom)).toBe(county("06T21:00"));
  });

  it.each([
    ["for 24 hours", "04T09:00", "05T09:00"],
    ["at most until the evening before", "06T09:00", "06T21:00"],
    ["not at all after that", "06T21:30", "06T21:30"],
  ])("a suspended place is kept %s", (_title, at, until) => {
    expect(suspendedUntil(county(at), shiftFrom)).toBe(county(until));
  });

  it.each([
    ["until the evening before", "02T09:00", "06T21:00"],
    ["for four waking hours, if that is longer", "06T17:30", "06T21:30"],
    ["at most until it begins", "06T20:00", "07T09:00"],
  ])("a changed notice is to be accepted %s", (_title, now, until) => {
    expect(acceptBy(new Date(county(now)), shiftFrom)).toBe(county(until));
  });
});
