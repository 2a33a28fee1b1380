/**
 * The first `k` items in sort order, exactly, in one pass that never holds more than `k` of them.
 * @param compare must be a total order
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
