import { addDays, atCountyTime, countyDay, mondayOf } from "#shared/values/time.ts";

/** A stretch of time, its end not included: UTC instants as `Date.toISOString` writes them, so that they sort. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** One dated occurrence of a need's window. */
export interface Shift extends Span {
  readonly shiftId: string;
}

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** Length in minutes. */
export const minutesOf = ({ from, to }: Span): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Minutes by ISO week (its Monday) in county time; what runs over midnight of a Sunday counts in both weeks. */
export const minutesByWeek = (spans: readonly Span[]): ReadonlyMap<string, number> => {
  const weeks = new Map<string, number>();
  for (const { from, to } of spans) {
    for (let start = from; start < to; ) {
      const monday = mondayOf(countyDay(new Date(start)));
      const next = atCountyTime(addDays(monday, 7), "00:00").toISOString();
      const end = next < to ? next : to;
      weeks.set(monday, (weeks.get(monday) ?? 0) + minutesOf({ from: start, to: end }));
      start = end;
    }
  }
  return weeks;
};

/** In order of time. */
export const byTime = (a: Span, b: Span): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to);
