import { atCountyTime, countyDay, mondayOf } from "#shared/values/time.ts";
import { byTime, minutesByWeek, overlap, type Shift, type Span } from "../../needs/rules/span.ts";
import type { SignupShift } from "../rows.ts";
import { shiftStates } from "./shift-states.ts";

/** Booked shifts and their minutes by week: what a further shift is judged by. */
export interface Diary {
  readonly booked: readonly Shift[];
  readonly weeks: ReadonlyMap<string, number>;
}

export const diaryOf = (booked: readonly Shift[]): Diary => ({ booked, weeks: minutesByWeek(booked) });

/** The diary with one more shift. */
export const withShift = ({ booked, weeks }: Diary, shift: Shift): Diary => {
  const added = [...minutesByWeek([shift])].map(
    ([week, minutes]) => [week, minutes + (weeks.get(week) ?? 0)] as const,
  );
  return { booked: [...booked, shift], weeks: new Map([...weeks, ...added]) };
};

/** Whether a shift overlaps any other that is booked. */
export const clashes = ({ booked }: Diary, shift: Shift): boolean =>
  booked.some((other) => other.shiftId !== shift.shiftId && overlap(other, shift));

/** Whether a further shift would take any week of it over so many minutes. */
export const exceedsCap = ({ weeks }: Diary, shift: Span, capMinutes: number): boolean =>
  [...minutesByWeek([shift])].some(([week, minutes]) => minutes + (weeks.get(week) ?? 0) > capMinutes);

const bookedOf = (shifts: readonly SignupShift[]): Shift[] =>
  shifts
    .filter(({ status }) => shiftStates[status].booked)
    .map(({ shiftId, from, to }) => ({ shiftId, from, to }));

const same = (a: readonly Shift[], b: readonly Shift[]): boolean =>
  a.length === b.length && a.every((shift, at) => JSON.stringify(shift) === JSON.stringify(b[at]));

/**
 * What follows for a person's booked shifts from a change of one of their signups; undefined where nothing does.
 * Weeks that are over are forgotten on the way.
 */
export const bookedAfter = (
  booked: readonly Shift[],
  before: readonly SignupShift[],
  after: readonly SignupShift[],
  now: Date,
): Shift[] | undefined => {
  const [was, is] = [bookedOf(before), bookedOf(after)];
  if (same(was, is)) return undefined;
  const monday = atCountyTime(mondayOf(countyDay(now)), "00:00").toISOString();
  const moved = new Set([...was, ...is].map(({ shiftId }) => shiftId));
  const others = booked.filter(({ shiftId }) => !moved.has(shiftId));
  return [...others, ...is].filter(({ to }) => to > monday).sort(byTime);
};
