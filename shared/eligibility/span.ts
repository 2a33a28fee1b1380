import { addDays, countyDay } from "#shared/values/time.ts";

/** A stretch of time in minutes since the epoch, its end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whole minutes since the epoch. */
export const epochMinutes = (instant: Date): number => Math.floor(instant.getTime() / 60_000);

/** A span between two ISO instants. */
export const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): Span => ({
  from: epochMinutes(new Date(from)),
  to: epochMinutes(new Date(to)),
});

/** The ISO days, county time, on which a span between two ISO instants lies; at least the one on which it begins. */
export const countyDaysOf = ({ from, to }: { readonly from: string; readonly to: string }): string[] => {
  const [first, last] = [countyDay(new Date(from)), countyDay(new Date(Date.parse(to) - 1))];
  const days = [first];
  for (let day = first; day < last; ) {
    day = addDays(day, 1);
    days.push(day);
  }
  return days;
};

/** Whether two spans share any time; one that begins as the other ends does not. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
