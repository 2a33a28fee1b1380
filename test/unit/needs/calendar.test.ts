import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutesByWeek, minutesOf, overlap, type Shift } from "#services/needs/needs/rules/span.ts";
import type { SignupShift } from "#services/needs/signups/rows.ts";
import {
  bookedAfter,
  clashes,
  diaryOf,
  exceedsCap,
  withShift,
} from "#services/needs/signups/rules/calendar.ts";
import { shiftStatuses } from "#services/needs/signups/rules/shift-states.ts";

const start = Date.parse("2026-03-01T16:00:00Z");
const shiftOf = (begin: number, length: number, shiftId = `${begin}+${length}`): Shift => ({
  shiftId,
  from: new Date(start + begin * 60_000).toISOString(),
  to: new Date(start + (begin + length) * 60_000).toISOString(),
});
const shift = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 3_000 }))
  .map(([begin, length]) => shiftOf(begin, length));

describe("two shifts", () => {
  it("overlap if and only if some minute is in both, whichever comes first", () => {
    const minutes = ({ from, to }: Shift) => [Date.parse(from) / 60_000, Date.parse(to) / 60_000] as const;
    fc.assert(
      fc.property(shift, shift, (a, b) => {
        const [[aFrom, aTo], [bFrom, bTo]] = [minutes(a), minutes(b)];
        expect(overlap(a, b)).toBe(Math.min(aTo, bTo) - Math.max(aFrom, bFrom) > 0);
        expect(overlap(a, b)).toBe(overlap(b, a));
      }),
    );
  });

  it("one after the other do not clash, and none clashes with itself", () => {
    expect(clashes(diaryOf([shiftOf(0, 60)]), shiftOf(60, 60))).toBe(false);
    expect(clashes(diaryOf([shiftOf(0, 60)]), shiftOf(59, 60))).toBe(true);
    expect(clashes(diaryOf([shiftOf(0, 60)]), shiftOf(0, 60))).toBe(false);
  });
});

describe("minutes of a week", () => {
  it("add up to the length of the shifts, each week beginning on Monday in the county", () => {
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 6 }), (shifts) => {
        const weeks = minutesByWeek(shifts);
        const total = [...weeks.values()].reduce((sum, minutes) => sum + minutes, 0);
        expect(total).toBeCloseTo(shifts.reduce((sum, one) => sum + minutesOf(one), 0));
        for (const monday of weeks.keys()) expect(new Date(monday).getUTCDay()).toBe(1);
      }),
    );
  });

  it("are split at midnight of Sunday", () => {
    const overNight = shiftOf(7 * 1_440 - 30, 90);
    expect([...minutesByWeek([overNight])]).toEqual([
      ["2026-03-02", 30],
      ["2026-03-09", 60],
    ]);
    expect(exceedsCap(diaryOf([shiftOf(0, 60)]), overNight, 90)).toBe(false);
    expect(exceedsCap(withShift(diaryOf([]), shiftOf(0, 61)), overNight, 90)).toBe(true);
  });
});

describe("a calendar", () => {
  it("holds after a change what is booked in the signup, and of others what is not over since last week", () => {
    const entry = fc
      .tuple(shift, fc.constantFrom(...shiftStatuses))
      .map(([one, status]): SignupShift => ({ ...one, status, joinedAt: "" }));
    const signup = fc.uniqueArray(entry, { selector: ({ shiftId }) => shiftId, maxLength: 8 });
    const now = new Date(start + 10_080 * 60_000);
    const booked = ({ status }: SignupShift) => ["confirmed", "attended", "absent"].includes(status);
    fc.assert(
      fc.property(signup, signup, shift, (before, after, other) => {
        const mine = before.filter(booked).map(({ shiftId, from, to }) => ({ shiftId, from, to }));
        const elsewhere = { ...other, shiftId: "other" };
        const calendar = bookedAfter([...mine, elsewhere], before, after, now);
        if (!calendar) return;
        const expected = [...after.filter(booked), elsewhere].filter(({ to }) => to > now.toISOString());
        expect(new Set(calendar.map(({ shiftId }) => shiftId))).toEqual(
          new Set(expected.map(({ shiftId }) => shiftId)),
        );
      }),
    );
  });
});
