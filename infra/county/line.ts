/**
 * What becomes of one thing: it is `new`; `changed`; `kept`, since people changed it and the file says otherwise; `left`
 * as it is, since the file does not have it; `refused`, and not written; or
 * `missing`, and nobody has said it.
 */
export interface Line {
  readonly kind: "new" | "changed" | "kept" | "left" | "refused" | "missing";
  readonly what: string;
}

const headings: readonly (readonly [Line["kind"], string])[] = [
  ["new", "New"],
  ["changed", "Changed"],
  ["kept", "Stays as it is here, since it was changed here; the file says otherwise"],
  ["left", "Stays as it is here; the file does not have it"],
  ["refused", "Cannot be written"],
  ["missing", "Still missing"],
];

/** Lines as text, by kind. */
export const textOf = (lines: readonly Line[]): string => {
  const parts = headings.flatMap(([kind, heading]) => {
    const whats = lines.filter((line) => line.kind === kind).map(({ what }) => `  ${what}`);
    return whats.length === 0 ? [] : [`${heading} (${whats.length})`, ...whats];
  });
  return parts.length === 0 ? "Everything is as the file says." : parts.join("\n");
};

/** A value in words, as lines show it. */
export const shown = (value: unknown): string =>
  value === null || value === undefined
    ? "not reported"
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
