import { asking } from "#shared/limits/asking.ts";
import { countyDay } from "#shared/values/time.ts";
import { afterWakingMinutes } from "#shared/values/waking-hours.ts";

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The ISO instant that is this many minutes later. */
export const inMinutes = (instant: Date, minutes: number): string =>
  new Date(instant.getTime() + minutes * 60_000).toISOString();

/** Whether an instant lies on the county's day of another. */
export const isSameDay = (instant: string, now: Date): boolean =>
  countyDay(new Date(instant)) === countyDay(now);

/**
 * Until when an offer is to be answered (ISO instant): twelve waking hours; thirty minutes where one of its shifts is
 * today; at most until the first of them begins.
 * @param shifts at least one
 */
export const offerExpiry = (now: Date, shifts: readonly { readonly from: string }[]): string => {
  const first = shifts.map(({ from }) => from).reduce(earlier);
  const until = isSameDay(first, now)
    ? inMinutes(now, asking.answerMinutesToday)
    : afterWakingMinutes(now, asking.answerMinutes).toISOString();
  return earlier(until, first);
};

/** The instant up to which people who were asked rest: whoever was asked later is not asked now. */
export const restsSince = (now: Date): string => inMinutes(now, -asking.restHours * 60);
