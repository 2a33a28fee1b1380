/**
 * Runs `work` on items as they come, at most `width` at a time, and asks for the next one only when there is room for
 * it: however many there are, no more than `width` are held.
 * @throws the first failure, of the items or of `work`, once everything that was begun has ended
 */
export const eachInParallel = async <T>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const iterator = items[Symbol.asyncIterator]();
  const lane = async (): Promise<void> => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) await work(next.value);
  };
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane));
  const failed = lanes.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
};
