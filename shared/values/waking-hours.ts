import { addDays, atCountyTime, countyDay, countyTimeOfDay } from "./time.ts";

/** Outside these hours (county time) nobody is disturbed, and the time that people have to answer stands still. */
const day = { from: "08:00", until: "22:00" } as const;

/** The end of the quiet hours (22:00 to 08:00 county time) as an ISO instant; undefined outside them. */
export const quietUntil = (now: Date): string | undefined => {
  const time = countyTimeOfDay(now);
  if (time >= day.from && time < day.until) return undefined;
  const today = countyDay(now);
  return atCountyTime(time < day.from ? today : addDays(today, 1), day.from).toISOString();
};

/** So many minutes after an instant, the quiet hours not counted; at least one minute. */
export const afterWakingMinutes = (now: Date, minutes: number): Date => {
  let left = minutes * 60_000;
  for (let date = countyDay(now); ; date = addDays(date, 1)) {
    const start = Math.max(now.getTime(), atCountyTime(date, day.from).getTime());
    const today = Math.max(0, atCountyTime(date, day.until).getTime() - start);
    if (left <= today) return new Date(start + left);
    left -= today;
  }
};
