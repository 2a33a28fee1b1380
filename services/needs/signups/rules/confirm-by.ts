import { completeMinutes } from "#shared/eligibility/judge-gates.ts";
import { addDays, atCountyTime, countyDay } from "#shared/values/time.ts";

/** Milliseconds that a promoted volunteer has to confirm. */
const timeToConfirm = 4 * 60 * 60_000;

/** The time to confirm stops from 22:00 to 08:00, county time. */
const dayStart = "08:00";
const dayEnd = "22:00";

/** Four hours after an instant, nights not counted. */
export const afterWakingHours = (now: Date): Date => {
  let left = timeToConfirm;
  for (let day = countyDay(now); ; day = addDays(day, 1)) {
    const start = Math.max(now.getTime(), atCountyTime(day, dayStart).getTime());
    const today = Math.max(0, atCountyTime(day, dayEnd).getTime() - start);
    if (left <= today) return new Date(start + left);
    left -= today;
  }
};

const hoursMs = 60 * 60_000;
const earlier = (a: string, b: string): string => (a < b ? a : b);
const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * hoursMs).toISOString();

/**
 * Until when a promotion to a shift, or its new time, has to be confirmed (ISO instant): four waking hours, at most
 * until it begins.
 */
export const confirmBy = (now: Date, shiftFrom: string): string =>
  earlier(afterWakingHours(now).toISOString(), shiftFrom);

/**
 * Until when everything has to be complete for a shift (ISO instant), so that the next in line can still come: twelve
 * hours before it begins.
 */
export const completeBy = (shiftFrom: string): string => hoursAfter(shiftFrom, -completeMinutes / 60);

/** Until when a suspended place is kept (ISO instant): 24 hours, at most until 12 hours before the shift; then at once. */
export const suspendedUntil = (at: string, shiftFrom: string): string => {
  const until = earlier(hoursAfter(at, 24), completeBy(shiftFrom));
  return until > at ? until : at;
};

/**
 * Until when a changed risk notice has to be accepted for a shift (ISO instant): until 12 hours before it, and if that
 * is sooner than four waking hours, these, at most until it begins. A corrected letter must not cost anybody a place.
 */
export const acceptBy = (now: Date, shiftFrom: string): string => {
  const [soon, late] = [confirmBy(now, shiftFrom), completeBy(shiftFrom)];
  return soon > late ? soon : late;
};
