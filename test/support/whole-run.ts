import type { ScheduleRun } from "#shared/lambda/service.ts";

/** A run of a schedule that has all the time it wants, of one of its parts. */
export const wholeRun = (part = 0): ScheduleRun => ({ part, timeLeft: () => Number.POSITIVE_INFINITY });
