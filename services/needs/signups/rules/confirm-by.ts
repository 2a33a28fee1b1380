import { completeMinutes } from "#shared/eligibility/judge-gates.ts";
import { afterWakingMinutes } from "#shared/values/waking-hours.ts";

/** Minutes that a promoted volunteer has to confirm; the quiet hours do not count. */
const minutesToConfirm = 4 * 60;

const hoursMs = 60 * 60_000;
const earlier = (a: string, b: string): string => (a < b ? a : b);
const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * hoursMs).toISOString();

/**
 * Until when a promotion to a shift, or its new time, has to be confirmed (ISO instant): four waking hours, at most
 * until it begins.
 */
export const confirmBy = (now: Date, shiftFrom: string): string =>
  earlier(afterWakingMinutes(now, minutesToConfirm).toISOString(), shiftFrom);

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
