/**
 * Handles items one after the other. One that fails keeps the others back no longer than itself: all are handled first.
 * @throws the failure, or an error that counts several and has the first as its cause, once every item was tried
 */
export const eachOf = async <T>(
  items: Iterable<T> | AsyncIterable<T>,
  handle: (item: T) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  for await (const item of items) {
    try {
      await handle(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 1) throw new Error(`${failures.length} of the items failed`, { cause: failures[0] });
  if (failures.length === 1) throw failures[0];
};
