import type { SignupChanged } from "#shared/published/events/needs.ts";
import { countyDay } from "#shared/values/time.ts";

/** Time that volunteers served, by county day: minutes, and person-times. */
export type ServedByDay = Readonly<Record<string, { readonly minutes: number; readonly times: number }>>;

/** What of a signup counts, by the day on which each shift began. */
export const servedByDay = ({
  shifts,
  served = [],
}: Pick<SignupChanged, "shifts" | "served">): ServedByDay => {
  const days: Record<string, { minutes: number; times: number }> = {};
  for (const { shiftId, minutes } of served) {
    const shift = shifts.find((one) => one.shiftId === shiftId);
    if (!shift) continue;
    const day = countyDay(new Date(shift.from));
    const before = days[day] ?? { minutes: 0, times: 0 };
    days[day] = { minutes: before.minutes + minutes, times: before.times + 1 };
  }
  return days;
};

/** What each day gains from a signup that changed; less than zero where a record was corrected. Days without a change are left out. */
export const addedByDay = (before: ServedByDay, after: ServedByDay): ServedByDay => {
  const days = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = days.map((day) => {
    const [old, now] = [before[day], after[day]];
    const minutes = (now?.minutes ?? 0) - (old?.minutes ?? 0);
    return [day, { minutes, times: (now?.times ?? 0) - (old?.times ?? 0) }] as const;
  });
  return Object.fromEntries(changes.filter(([, { minutes, times }]) => minutes !== 0 || times !== 0));
};
