import { addDays, atCountyTime, countyDay } from "#shared/values/time.ts";

/** How long somebody promoted from the wait-list has to confirm. */
const milliseconds = 4 * 60 * 60_000;

/** Nobody's time runs from 22:00 to 08:00 in the county. */
const opens = "08:00";
const closes = "22:00";

/** Four hours after an instant, not counting the county's nights. */
export const afterWakingHours = (now: Date): Date => {
  let left = milliseconds;
  for (let day = countyDay(now); ; day = addDays(day, 1)) {
    const start = Math.max(now.getTime(), atCountyTime(day, opens).getTime());
    const today = Math.max(0, atCountyTime(day, closes).getTime() - start);
    if (left <= today) return new Date(start + left);
    left -= today;
  }
};

/** Until when a promotion to a shift must be confirmed (ISO instant): four waking hours, but before it begins. */
export const confirmBy = (now: Date, shiftFrom: string): string => {
  const due = afterWakingHours(now).toISOString();
  return due < shiftFrom ? due : shiftFrom;
};
