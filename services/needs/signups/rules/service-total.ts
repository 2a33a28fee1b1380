import type { SignupRow } from "../rows.ts";

/** What was served: counted minutes, and person-times, which are shifts that somebody came to and that count. */
export interface ServiceSum {
  readonly minutes: number;
  readonly times: number;
}

const sumOf = (rows: readonly SignupRow[]): ServiceSum => {
  const minutes = rows.flatMap(({ shifts }) => shifts.map((shift) => shift.minutes ?? 0));
  return {
    minutes: minutes.reduce((sum, one) => sum + one, 0),
    times: minutes.filter((one) => one > 0).length,
  };
};

/** What the same signups add to a total when they change; less than zero where a record is corrected. */
export const addedService = (before: readonly SignupRow[], after: readonly SignupRow[]): ServiceSum => {
  const [old, now] = [sumOf(before), sumOf(after)];
  return { minutes: now.minutes - old.minutes, times: now.times - old.times };
};
