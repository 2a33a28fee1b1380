import stringWidth from "string-width";

/** Formats rows as aligned columns; a heading that begins with `>` aligns its column to the right. */
export const textTable = (
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string => {
  const right = headings.map((heading) => heading.startsWith(">"));
  const lines = [headings.map((heading) => heading.replace(/^>/, "")), ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) =>
    Math.max(...lines.map((line) => stringWidth(line[column] ?? ""))),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const space = " ".repeat((widths[column] ?? 0) - stringWidth(cell));
          return right[column] ? space + cell : cell + space;
        })
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join("\n");
};
