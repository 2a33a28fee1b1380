const minute = 60_000;
const day = 24 * 60 * minute;

/** When something is tried again (ISO instant): after 1, 2, 4 ... minutes, at most a day, by its tries before. */
export const nextDueAt = (now: Date, triesBefore: number): string =>
  new Date(now.getTime() + Math.min(2 ** triesBefore * minute, day)).toISOString();
