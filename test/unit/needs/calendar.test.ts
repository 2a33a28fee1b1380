import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shift } from "#services/needs/needs/rules/span.ts";
import type { SignupShift } from "#services/needs/signups/rows.ts";
import {
  bookedAfter,
  clashes,
  diaryOf,
  exceedsCap,
  withShift,
} from "#services/needs/signups/rules/calendar.ts";
import { shiftStatuses } from "#shared/published/events/needs.ts";

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
  it("one after the other do not clash, and none clashes with itself", () => {
    expect(clashes(diaryOf([shiftOf(0, 60)]), shiftOf(60, 60))).toBe(false);
    expect(clashes(diaryOf([shiftOf(0, 60)]), shiftOf(59, 60))).toBe(true);
    expect(clashes(diaryOf([shiftOf(0, 60)]), shiftOf(0, 60))).toBe(false);
  });
});

describe("minutes of a week", () => {
  it("are split at midnight of Sunday", () => {
    const overNight = shiftOf(7 * 1_440 - 30, 90);
    expect(exceedsCap(diaryOf([]), overNight, 60)).toBe(false);
    expect(exceedsCap(diaryOf([]), overNight, 59)).toBe(true);
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
