import { countyDay, mondayOf } from "#shared/values/time.ts";
import type { SignupRow, WeekRow } from "../rows.ts";
import type { Days } from "./days.ts";

/** The Monday (ISO day) of the week of an instant. */
export const weekOf = (instant: string): string => mondayOf(countyDay(new Date(instant)));

/** The part of a signup in each of its weeks, by Monday. */
export const byWeek = ({ weeks, ...signup }: SignupRow): { monday: string; row: WeekRow }[] =>
  weeks.map((monday) => ({
    monday,
    row: { ...signup, shifts: signup.shifts.filter(({ from }) => weekOf(from) === monday) },
  }));

/** Puts week rows together again: each signup once, with its shifts of the days, each once. */
export const bySignup = (rows: readonly WeekRow[], days: Days): WeekRow[] => {
  const isWithin = (instant: string) => {
    const day = countyDay(new Date(instant));
    return days.from <= day && day <= days.to;
  };
  const groups = Map.groupBy(rows, ({ signupId }) => signupId);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const byShift = new Map(group.flatMap(({ shifts }) => shifts).map((shift) => [shift.shiftId, shift]));
    return [{ ...first, shifts: [...byShift.values()].filter(({ from }) => isWithin(from)) }];
  });
};
