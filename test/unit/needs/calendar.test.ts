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
  const wednesday = new Date("2026-03-11T01:00:00Z");
  const monday = new Date("2026-03-08T16:00:00Z");
  const entry = (status: SignupShift["status"], one: Shift): SignupShift => ({
    ...one,
    status,
    joinedAt: "",
  });
  const minutesFromMonday = (begin: number, length = 60, shiftId = `${begin}`): Shift => ({
    shiftId,
    from: new Date(monday.getTime() + begin * 60_000).toISOString(),
    to: new Date(monday.getTime() + (begin + length) * 60_000).toISOString(),
  });

  it("does not change with a signup whose booked shifts stay the same", () => {
    const [booked, other] = [minutesFromMonday(0), minutesFromMonday(600)];
    const before = [entry("confirmed", booked), entry("waitlisted", other)];
    const after = [entry("attended", booked), entry("promoted", other)];
    expect(bookedAfter([booked], before, after, wednesday)).toBeUndefined();
  });

  it("takes the new times of a booked shift in place of the old ones", () => {
    const same = minutesFromMonday(0);
    const [old, moved] = [minutesFromMonday(600, 60, "shift"), minutesFromMonday(630, 60, "shift")];
    const before = [entry("confirmed", same), entry("confirmed", old)];
    const after = [entry("confirmed", same), entry("confirmed", moved)];
    expect(bookedAfter([same, old], before, after, wednesday)).toEqual([same, moved]);
  });

  it("loses a shift that is given up, and keeps those of other signups", () => {
    const [mine, other] = [minutesFromMonday(0), minutesFromMonday(600)];
    const [before, after] = [[entry("confirmed", mine)], [entry("withdrawn", mine)]];
    expect(bookedAfter([mine, other], before, after, wednesday)).toEqual([other]);
  });

  it("is in the order of time", () => {
    const [early, late] = [minutesFromMonday(0), minutesFromMonday(600)];
    expect(bookedAfter([late], [], [entry("confirmed", early)], wednesday)).toEqual([early, late]);
  });

  it("drops what ended by Monday 00:00, and keeps what ends after it", () => {
    const [sunday, midnight] = [minutesFromMonday(-60), minutesFromMonday(-60, 61, "over midnight")];
    const added = minutesFromMonday(600);
    expect(bookedAfter([sunday, midnight], [], [entry("confirmed", added)], wednesday)).toEqual([
      midnight,
      added,
    ]);
  });

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
