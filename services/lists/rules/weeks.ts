import { countyDaysOf } from "#shared/eligibility/span.ts";
import { mondayOf } from "#shared/values/time.ts";
import type { SignupRow, WeekRow } from "../rows.ts";
import type { Days } from "./days.ts";

/** The Mondays (ISO days) of the weeks in which a shift lies: two where it goes over the midnight of a Sunday. */
export const weeksOf = (shift: WeekRow["shifts"][number]): string[] => [
  ...new Set(countyDaysOf(shift).map(mondayOf)),
];

/** The part of a signup in each of its weeks, by Monday. */
export const byWeek = ({ weeks, ...signup }: SignupRow): { monday: string; row: WeekRow }[] =>
  weeks.map((monday) => ({
    monday,
    row: { ...signup, shifts: signup.shifts.filter((shift) => weeksOf(shift).includes(monday)) },
  }));

/** Puts week rows together again: each signup once, with its shifts that lie on one of the days, each once. */
export const bySignup = (rows: readonly WeekRow[], days: Days): WeekRow[] => {
  const isWithin = (shift: WeekRow["shifts"][number]) =>
    countyDaysOf(shift).some((day) => days.from <= day && day <= days.to);
  const groups = Map.groupBy(rows, ({ signupId }) => signupId);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const byShift = new Map(group.flatMap(({ shifts }) => shifts).map((shift) => [shift.shiftId, shift]));
    return [{ ...first, shifts: [...byShift.values()].filter(isWithin) }];
  });
};
