import { overlaps, type Span, spanOf } from "#shared/eligibility/span.ts";
import {
  exceedsCap as exceedsWeeklyCap,
  minutesByWeek,
  type WeeklyMinutes,
} from "#shared/eligibility/weekly-cap.ts";
import { atCountyTime, countyDay, mondayOf } from "#shared/values/time.ts";
import { byTime, type Shift } from "../../needs/rules/span.ts";
import type { SignupShift } from "../rows.ts";
import { shiftStates } from "./shift-states.ts";

/** Booked shifts and their minutes by week, against which a further shift is judged. */
export interface Diary {
  readonly booked: readonly { readonly shiftId: string; readonly span: Span }[];
  readonly weeks: WeeklyMinutes;
}

const entryOf = (shift: Shift) => ({ shiftId: shift.shiftId, span: spanOf(shift) });

export const diaryOf = (shifts: readonly Shift[]): Diary => {
  const booked = shifts.map(entryOf);
  return { booked, weeks: minutesByWeek(booked.map(({ span }) => span)) };
};

/** The diary with one more shift. */
export const withShift = ({ booked, weeks }: Diary, shift: Shift): Diary => {
  const added = entryOf(shift);
  return { booked: [...booked, added], weeks: minutesByWeek([added.span], weeks) };
};

/** Whether a shift overlaps another booked one. */
export const clashes = ({ booked }: Diary, shift: Shift): boolean => {
  const span = spanOf(shift);
  return booked.some((other) => other.shiftId !== shift.shiftId && overlaps(other.span, span));
};

/** Whether a further shift would bring one of its weeks over the cap. */
export const exceedsCap = ({ weeks }: Diary, shift: Shift, capMinutes: number): boolean =>
  exceedsWeeklyCap(weeks, spanOf(shift), capMinutes);

const bookedOf = (shifts: readonly SignupShift[]): Shift[] =>
  shifts
    .filter(({ status }) => shiftStates[status].booked)
    .map(({ shiftId, from, to }) => ({ shiftId, from, to }));

const isSame = (a: readonly Shift[], b: readonly Shift[]): boolean =>
  a.length === b.length && a.every((shift, at) => JSON.stringify(shift) === JSON.stringify(b[at]));

/**
 * A volunteer's booked shifts after a change of one of their signups; undefined if nothing changes for them. Drops
 * shifts of past weeks.
 */
export const bookedAfter = (
  booked: readonly Shift[],
  before: readonly SignupShift[],
  after: readonly SignupShift[],
  now: Date,
): Shift[] | undefined => {
  const [old, current] = [bookedOf(before), bookedOf(after)];
  if (isSame(old, current)) return undefined;
  const monday = atCountyTime(mondayOf(countyDay(now)), "00:00").toISOString();
  const ofThisSignup = new Set([...old, ...current].map(({ shiftId }) => shiftId));
  const others = booked.filter(({ shiftId }) => !ofThisSignup.has(shiftId));
  return [...others, ...current].filter(({ to }) => to > monday).sort(byTime);
};
