import { shiftStates } from "#shared/eligibility/shift-states.ts";
import { overlaps, type Span, spanOf } from "#shared/eligibility/span.ts";
import {
  exceedsCap as exceedsWeeklyCap,
  minutesByWeek,
  type WeeklyMinutes,
} from "#shared/eligibility/weekly-cap.ts";
import { atCountyTime, countyDay, mondayOf } from "#shared/values/time.ts";
import { byTime, type Shift } from "../../needs/rules/span.ts";
import type { Booking, SignupRow } from "../rows.ts";

/** A volunteer's places, against which a further shift is judged, and the minutes that they take by week. */
export interface Diary {
  readonly entries: readonly { readonly needId: string; readonly holdsTime: boolean; readonly span: Span }[];
  readonly weeks: WeeklyMinutes;
}

/** The diary of a calendar; one that does not exist yet has no bookings. */
export const diaryOf = (bookings: readonly Booking[] = []): Diary => {
  const entries = bookings.map((booking) => ({ ...booking, span: spanOf(booking) }));
  const held = entries.filter(({ holdsTime }) => holdsTime);
  return { entries, weeks: minutesByWeek(held.map(({ span }) => span)) };
};

/** The diary with one more shift of a need, whose time is taken then. */
export const withShift = ({ entries, weeks }: Diary, needId: string, shift: Shift): Diary => {
  const span = spanOf(shift);
  return { entries: [...entries, { needId, holdsTime: true, span }], weeks: minutesByWeek([span], weeks) };
};

/** Whether a volunteer has a place on the need at the time of one of its shifts, in whatever position. */
export const hasPlace = ({ entries }: Diary, needId: string, shift: Shift): boolean => {
  const span = spanOf(shift);
  return entries.some((entry) => entry.needId === needId && overlaps(entry.span, span));
};

/** Whether a shift overlaps time that is taken. */
export const clashes = ({ entries }: Diary, shift: Shift): boolean => {
  const span = spanOf(shift);
  return entries.some(({ holdsTime, span: taken }) => holdsTime && overlaps(taken, span));
};

/** Whether a further shift would bring one of its weeks over the cap. */
export const exceedsCap = ({ weeks }: Diary, shift: Shift, capMinutes: number): boolean =>
  exceedsWeeklyCap(weeks, spanOf(shift), capMinutes);

const bookingsOf = (signup: Pick<SignupRow, "needId" | "signupId" | "shifts"> | undefined): Booking[] =>
  signup === undefined
    ? []
    : signup.shifts
        .filter(({ status }) => shiftStates[status].place)
        .map(({ shiftId, from, to, status }) => ({
          needId: signup.needId,
          signupId: signup.signupId,
          shiftId,
          from,
          to,
          holdsTime: shiftStates[status].holdsTime,
        }));

/**
 * A volunteer's bookings after a change of one of their signups; undefined if nothing changes for them. Those of other
 * signups stay, of the same shift too. Drops what ended in past weeks.
 */
export const bookingsAfter = (
  bookings: readonly Booking[],
  before: SignupRow | undefined,
  after: SignupRow,
  now: Date,
): Booking[] | undefined => {
  const current = bookingsOf(after);
  if (JSON.stringify(bookingsOf(before)) === JSON.stringify(current)) return undefined;
  const monday = atCountyTime(mondayOf(countyDay(now)), "00:00").toISOString();
  const others = bookings.filter(({ signupId }) => signupId !== after.signupId);
  return [...others, ...current].filter(({ to }) => to > monday).sort(byTime);
};

/** The bookings of a calendar without those of some shifts of one signup: what these shifts are judged against. */
export const otherBookings = (
  bookings: readonly Booking[] | undefined,
  signupId: string,
  shiftIds: ReadonlySet<string>,
): Booking[] | undefined =>
  bookings?.filter((booking) => booking.signupId !== signupId || !shiftIds.has(booking.shiftId));
