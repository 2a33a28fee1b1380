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

/** Until when a promotion to a shift has to be confirmed (ISO instant): four waking hours, at most until it begins. */
export const confirmBy = (now: Date, shiftFrom: string): string => {
  const due = afterWakingHours(now).toISOString();
  return due < shiftFrom ? due : shiftFrom;
};
