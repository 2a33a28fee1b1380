/** Keys counted at once. Beyond that the counting starts again for all, which is lenient rather than blocking. */
const mostKeys = 10_000;

/** Counts by key in fixed windows of a minute, in the memory of one function instance. */
export const createMinuteCounter = (clock: () => Date) => {
  let minute = 0;
  let counts = new Map<string, number>();
  const current = (): Map<string, number> => {
    const thisMinute = Math.floor(clock().getTime() / 60_000);
    if (thisMinute !== minute || counts.size > mostKeys) {
      minute = thisMinute;
      counts = new Map();
    }
    return counts;
  };
  return {
    countOf: (key: string): number => current().get(key) ?? 0,
    /** @returns the count with this one */
    add: (key: string): number => {
      const counted = current();
      const count = (counted.get(key) ?? 0) + 1;
      counted.set(key, count);
      return count;
    },
  };
};
