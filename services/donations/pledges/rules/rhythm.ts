import { addDays } from "#shared/values/time.ts";

/** The last day of the month in which an ISO day lies. */
const lastOfMonth = (isoDay: string): number => {
  const [year, month] = [Number(isoDay.slice(0, 4)), Number(isoDay.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** The first day after an ISO day that is this day of its month, or the last of a shorter month. */
export const nextMonthly = (after: string, dayOfMonth: number): string => {
  const inMonthOf = (isoDay: string): string => {
    const day = Math.min(dayOfMonth, lastOfMonth(isoDay));
    return `${isoDay.slice(0, 8)}${String(day).padStart(2, "0")}`;
  };
  const here = inMonthOf(after);
  if (here > after) return here;
  const firstOfNext = addDays(`${after.slice(0, 8)}${lastOfMonth(after)}`, 1);
  return inMonthOf(firstOfNext);
};

/** When on a county's day its donor is reminded: nine in the morning (ISO instant). */
export const remindAt = (isoDay: string): string => new Date(`${isoDay}T09:00:00+08:00`).toISOString();
