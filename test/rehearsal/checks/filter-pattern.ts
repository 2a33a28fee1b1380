const comparisons: Readonly<Record<string, (actual: unknown, expected: unknown) => boolean>> = {
  "=": (actual, expected) => actual === expected,
  ">": (actual, expected) => Number(actual) > Number(expected),
  ">=": (actual, expected) => Number(actual) >= Number(expected),
};

/**
 * Whether a line of a log matches a metric filter's pattern: comparisons of its fields, all of which must hold.
 * @throws Error for a pattern that is written in another way
 */
export const matchesFilter = (pattern: string, line: Readonly<Record<string, unknown>>): boolean => {
  const inner = /^\{(.*)\}$/s.exec(pattern.trim())?.[1];
  if (inner === undefined) throw new Error(`the pattern ${pattern} is not known here`);
  return inner.split("&&").every((part) => {
    const [, field = "", operator = "", value = ""] =
      /^[\s(]*\$\.([\w.]+)\s*(>=|=|>)\s*("[^"]*"|[\d.]+)[\s)]*$/.exec(part) ?? [];
    const compare = comparisons[operator];
    if (!compare) throw new Error(`the pattern ${pattern} is not known here`);
    return compare(line[field], JSON.parse(value));
  });
};
