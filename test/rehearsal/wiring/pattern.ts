/** Whether one value of an event meets one condition: a literal, or a prefix. @throws Error for any other condition */
const meets = (condition: unknown, value: unknown): boolean => {
  if (typeof condition !== "object" || condition === null) return condition === value;
  const [[operator, operand] = []] = Object.entries(condition);
  if (operator === "prefix") return typeof value === "string" && value.startsWith(String(operand));
  if (operator === "exists") return (value !== undefined) === operand;
  if (operator === "anything-but") return ![operand].flat().includes(value);
  throw new Error(`the condition ${operator} of a pattern is not known here`);
};

/** Whether an event matches a pattern, of EventBridge's rules and of Lambda's filters alike: every field by one of its conditions. */
export const matchesEventPattern = (pattern: unknown, event: unknown): boolean =>
  Object.entries(pattern as Record<string, unknown>).every(([field, wanted]) => {
    const value = (event as Record<string, unknown> | undefined)?.[field];
    return Array.isArray(wanted)
      ? wanted.some((condition) => meets(condition, value))
      : matchesEventPattern(wanted, value);
  });
