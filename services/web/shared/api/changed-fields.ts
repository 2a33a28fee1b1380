/**
 * The fields of `after` that differ from `before`; null for those that only `before` has. Forms send these alone, so
 * that other people's changes to other fields stay.
 */
export const changedFields = (before: object, after: object): Record<string, unknown> => {
  const oldFields = new Map<string, unknown>(Object.entries(before));
  const newFields = new Map<string, unknown>(Object.entries(after));
  const names = [...new Set([...oldFields.keys(), ...newFields.keys()])];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(oldFields.get(name)) !== JSON.stringify(newFields.get(name)))
      .map((name) => [name, newFields.get(name) ?? null]),
  );
};
