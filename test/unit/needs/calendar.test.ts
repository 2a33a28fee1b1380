import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shift } from "#services/needs/needs/rules/span.ts";
import type { Booking, SignupShift } from "#services/needs/signups/rows.ts";
import {
  bookingsAfter,
  clashes,
  diaryOf,
  exceedsCap,
  hasPlace,
  otherBookings,
  withShift,
} from "#services/needs/signups/rules/calendar.ts";
import { shiftStates, shiftStatuses } from "#shared/eligibility/shift-states.ts";
import { signupRow } from "#test/support/signup-rows.ts";

const start = Date.parse("2026-03-01T16:00:00Z");
const shiftOf = (begin: number, length: number, shiftId = `${begin}+${length}`): Shift => ({
  shiftId,
  from: new Date(start + begin * 60_000).toISOString(),
  to: new Date(start + (begin + length) * 60_000).toISOString(),
});
const shift = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 3_000 }))
  .map(([begin, length]) => shiftOf(begin, length));
const booked = (one: Shift, fields: Partial<Booking> = {}): Booking => ({
  ...one,
  needId: "need_1",
  signupId: "sgn_1",
  holdsTime: true,
  ...fields,
});

describe("two shifts", () => {
  it("one after the other do not clash", () => {
    expect(clashes(diaryOf([booked(shiftOf(0, 60))]), shiftOf(60, 60))).toBe(false);
    expect(clashes(diaryOf([booked(shiftOf(0, 60))]), shiftOf(59, 60))).toBe(true);
  });

  it("clash though they are the same shift in another position, unless its own booking is left out", () => {
    const bookings = [booked(shiftOf(0, 60))];
    const ids = new Set([shiftOf(0, 60).shiftId]);
    expect(clashes(diaryOf(bookings), shiftOf(0, 60))).toBe(true);
    expect(clashes(diaryOf(otherBookings(bookings, "sgn_2", ids)), shiftOf(0, 60))).toBe(true);
    expect(clashes(diaryOf(otherBookings(bookings, "sgn_1", ids)), shiftOf(0, 60))).toBe(false);
    expect(clashes(diaryOf(otherBookings(bookings, "sgn_1", new Set())), shiftOf(0, 60))).toBe(true);
  });

  it("of one need are one place for one person, confirmed or not", () => {
    const diary = diaryOf([booked(shiftOf(0, 60), { holdsTime: false })]);
    expect(hasPlace(diary, "need_1", shiftOf(59, 60))).toBe(true);
    expect(hasPlace(diary, "need_1", shiftOf(60, 60))).toBe(false);
    expect(hasPlace(diary, "need_2", shiftOf(0, 60))).toBe(false);
    expect(clashes(diary, shiftOf(0, 60))).toBe(false);
    expect(hasPlace(withShift(diary, "need_2", shiftOf(0, 60)), "need_2", shiftOf(0, 60))).toBe(true);
    expect(clashes(withShift(diary, "need_2", shiftOf(0, 60)), shiftOf(59, 60))).toBe(true);
  });
});

describe("minutes of a week", () => {
  it("are split at midnight of Sunday", () => {
    const overNight = shiftOf(7 * 1_440 - 30, 90);
    expect(exceedsCap(diaryOf([]), overNight, 60)).toBe(false);
    expect(exceedsCap(diaryOf([]), overNight, 59)).toBe(true);
    expect(exceedsCap(diaryOf([booked(shiftOf(0, 60))]), overNight, 90)).toBe(false);
    expect(exceedsCap(diaryOf([booked(shiftOf(0, 61))]), overNight, 90)).toBe(true);
    expect(exceedsCap(withShift(diaryOf([]), "need_1", shiftOf(0, 61)), overNight, 90)).toBe(true);
  });

  it("hold no place that is still to be confirmed", () => {
    const promoted = booked(shiftOf(0, 61), { holdsTime: false });
    expect(exceedsCap(diaryOf([promoted]), shiftOf(100, 60), 60)).toBe(false);
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

  it("does not change with a signup whose places stay the same", () => {
    const [held, other] = [minutesFromMonday(0), minutesFromMonday(600)];
    const before = signupRow([entry("confirmed", held), entry("waitlisted", other)]);
    const after = signupRow([entry("attended", held), entry("proposed", other)]);
    expect(bookingsAfter([booked(held)], before, after, wednesday)).toBeUndefined();
  });

  it("does not change with a new signup that only waits", () => {
    const waits = signupRow([entry("waitlisted", minutesFromMonday(0))]);
    expect(bookingsAfter([], undefined, waits, wednesday)).toBeUndefined();
  });

  it("takes the new times of a booked shift in place of the old ones", () => {
    const same = minutesFromMonday(0);
    const [old, moved] = [minutesFromMonday(600, 60, "shift"), minutesFromMonday(630, 60, "shift")];
    const before = signupRow([entry("confirmed", same), entry("confirmed", old)]);
    const after = signupRow([entry("confirmed", same), entry("confirmed", moved)]);
    expect(bookingsAfter([booked(same), booked(old)], before, after, wednesday)).toEqual([
      booked(same),
      booked(moved),
    ]);
  });

  it("loses a shift that is given up, and keeps those of other signups, of the same shift too", () => {
    const mine = minutesFromMonday(0);
    const theirs = [
      booked(mine, { signupId: "sgn_2" }),
      booked(minutesFromMonday(600), { signupId: "sgn_3" }),
    ];
    const [before, after] = [signupRow([entry("confirmed", mine)]), signupRow([entry("withdrawn", mine)])];
    expect(bookingsAfter([booked(mine), ...theirs], before, after, wednesday)).toEqual(theirs);
  });

  it("holds a promoted place without its time, and its time once it is confirmed", () => {
    const mine = minutesFromMonday(0);
    const [promoted, confirmed] = [
      signupRow([entry("promoted", mine)]),
      signupRow([entry("confirmed", mine)]),
    ];
    expect(bookingsAfter([], undefined, promoted, wednesday)).toEqual([booked(mine, { holdsTime: false })]);
    expect(bookingsAfter([booked(mine)], promoted, confirmed, wednesday)).toEqual([booked(mine)]);
  });

  it("is in the order of time", () => {
    const [early, late] = [minutesFromMonday(0), booked(minutesFromMonday(600), { signupId: "sgn_2" })];
    expect(bookingsAfter([late], undefined, signupRow([entry("confirmed", early)]), wednesday)).toEqual([
      booked(early),
      late,
    ]);
  });

  it("drops what ended by Monday 00:00, and keeps what ends after it", () => {
    const [sunday, midnight] = [minutesFromMonday(-60), minutesFromMonday(-60, 61, "over midnight")].map(
      (one) => booked(one, { signupId: "sgn_2" }),
    ) as [Booking, Booking];
    const added = minutesFromMonday(600);
    expect(
      bookingsAfter([sunday, midnight], undefined, signupRow([entry("confirmed", added)]), wednesday),
    ).toEqual([midnight, booked(added)]);
  });

  it("holds after a change the places of the signup, and of others what is not over since last week", () => {
    const anyEntry = fc
      .tuple(shift, fc.constantFrom(...shiftStatuses))
      .map(([one, status]): SignupShift => ({ ...one, status, joinedAt: "" }));
    const shifts = fc.uniqueArray(anyEntry, { selector: ({ shiftId }) => shiftId, maxLength: 8 });
    const now = new Date(start + 10_080 * 60_000);
    const placed = ({ status }: SignupShift) => shiftStates[status].place;
    fc.assert(
      fc.property(shifts, shifts, shift, (before, after, other) => {
        const elsewhere = booked({ ...other, shiftId: "other" }, { signupId: "sgn_2" });
        const mine = before.filter(placed).map((one) => booked(one));
        const calendar = bookingsAfter([...mine, elsewhere], signupRow(before), signupRow(after), now);
        if (!calendar) return;
        const expected = [...after.filter(placed), elsewhere].filter(({ to }) => to > now.toISOString());
        expect(new Set(calendar.map(({ shiftId }) => shiftId))).toEqual(
          new Set(expected.map(({ shiftId }) => shiftId)),
        );
      }),
    );
  });
});
