import { calendarKey } from "#services/needs/signups/keys.ts";
import type { Booking, CalendarRow, SignupRow, SignupShift } from "#services/needs/signups/rows.ts";
import { newSignup } from "#services/needs/signups/rules/signup.ts";
import { type GateCard, gateCardKey } from "#shared/published/cards/gate-card.ts";
import { needRow, shiftOn } from "./need-rows.ts";

/** The card of an adult who says nothing about themselves and has no check, free for ten hours a week. */
export const gateCard = (fields: Partial<GateCard> = {}): GateCard => ({
  ...gateCardKey("vol_1"),
  version: 1,
  volunteerId: "vol_1",
  status: "active",
  hasGuardian: false,
  vehicle: false,
  skills: [],
  languages: [],
  checks: [],
  weeklyCapMinutes: 600,
  teams: [],
  leads: [],
  ...fields,
});

/** A confirmed place on 7 March 2026, 9 to 11 in the county, unless it says otherwise. */
export const signupShift = (fields: Partial<SignupShift> = {}): SignupShift => ({
  ...shiftOn(7),
  status: "confirmed",
  joinedAt: "2026-03-01T01:00:00.000Z",
  ...fields,
});

/** The signup of that volunteer for the need of need-rows.ts, in version 3, whose risk notice they accepted. */
export const signupRow = (shifts: readonly SignupShift[], fields: Partial<SignupRow> = {}): SignupRow => {
  const need = needRow();
  const ids = { signupId: "sgn_1", positionId: "pos_1", volunteerId: "vol_1", personId: "per_1" };
  return {
    ...newSignup(ids, need, need.change),
    version: 3,
    riskNoticeVersion: 1,
    shifts: [...shifts],
    ...fields,
  };
};

/** The time of 7 March taken by another signup, for another need, unless it says otherwise. */
export const booking = (fields: Partial<Booking> = {}): Booking => ({
  ...shiftOn(7),
  shiftId: "shf_other",
  needId: "need_2",
  signupId: "sgn_other",
  holdsTime: true,
  ...fields,
});

/** The calendar of that volunteer. */
export const calendarRow = (...booked: Booking[]): CalendarRow => ({
  ...calendarKey("vol_1"),
  version: 1,
  change: needRow().change,
  booked,
});
