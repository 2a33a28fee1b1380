/** The fields of `after` that differ from those of `before`; null for those that `after` has no more. */
export const differing = (before: object, after: object): Record<string, unknown> => {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const fields = [...new Set([...was.keys(), ...is.keys()])];
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)))
      .map((field) => [field, is.get(field) ?? null]),
  );
};
