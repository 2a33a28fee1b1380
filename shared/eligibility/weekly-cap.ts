import { atCountyTime } from "#shared/values/time.ts";
import { epochMinutes, type Span } from "./span.ts";

const weekMinutes = 7 * 1_440;

/** Any Monday 00:00 in county time: the county's offset never changes, so weeks are counted from it. */
const someMonday = epochMinutes(atCountyTime("2024-01-01", "00:00"));

/** Minutes by week. A week is named by its Monday 00:00 in county time, in minutes since the epoch. */
export type WeeklyMinutes = ReadonlyMap<number, number>;

const weekOf = (minute: number): number =>
  someMonday + Math.floor((minute - someMonday) / weekMinutes) * weekMinutes;

/** Cuts a span at each Monday 00:00: the weeks it reaches into with its minutes in each. */
function* weeksOf({ from, to }: Span): Generator<readonly [week: number, minutes: number]> {
  for (let week = weekOf(from); week < to; week += weekMinutes) {
    const minutes = Math.min(to, week + weekMinutes) - Math.max(from, week);
    if (minutes > 0) yield [week, minutes];
  }
}

/** Adds up spans by week, on top of `before`. Spans that overlap count twice. */
export const minutesByWeek = (spans: Iterable<Span>, before: WeeklyMinutes = new Map()): WeeklyMinutes => {
  const total = new Map(before);
  for (const span of spans)
    for (const [week, minutes] of weeksOf(span)) total.set(week, (total.get(week) ?? 0) + minutes);
  return total;
};

/** Whether one more span would bring any of its weeks over the cap. */
export const exceedsCap = (booked: WeeklyMinutes, span: Span, capMinutes: number): boolean =>
  weeksOf(span).some(([week, minutes]) => minutes + (booked.get(week) ?? 0) > capMinutes);
