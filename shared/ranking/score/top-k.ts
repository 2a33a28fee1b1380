/**
 * The `k` first of any number of items in one pass, exactly those that sorting them all would put first, without
 * holding more than `k` of them. `compare` must order totally.
 */
export const topK = <T>(items: Iterable<T>, k: number, compare: (a: T, b: T) => number): T[] => {
  const best: T[] = [];
  for (const item of items) {
    const before = best.findIndex((other) => compare(item, other) < 0);
    if (before >= 0) best.splice(before, 0, item);
    else if (best.length < k) best.push(item);
    best.length = Math.min(best.length, k);
  }
  return best;
};
