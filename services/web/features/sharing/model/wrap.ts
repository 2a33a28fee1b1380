/** A line may break after each of these: a Chinese character or a word, with the brackets and punctuation attached to it. */
const pieces =
  /[([{（【《〈「『“‘]*(?:[^\s\u2e80-\u9fff\uff00-\uffef([{“‘]+|.)[，。、；：！？）】》〉」』”’…,.;:!?)\]}]*\s*/gsu;

/** Breaks a text into lines that fit; a word wider than a line is broken. */
export const wrapText = (text: string, fits: (line: string) => boolean): string[] => {
  const lines = [""];
  for (const part of (text.trim().match(pieces) ?? []).flatMap((piece) =>
    fits(piece.trimEnd()) ? [piece] : [...piece],
  )) {
    const line = lines.at(-1) ?? "";
    if (line === "" || fits((line + part).trimEnd())) lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
};

/** Keeps at most `maxLines` lines; if some are cut, the last one ends with an ellipsis. */
export const clampLines = (
  lines: readonly string[],
  maxLines: number,
  fits: (line: string) => boolean,
): string[] => {
  if (lines.length <= maxLines) return [...lines];
  const last = [...(lines[maxLines - 1] ?? "")];
  while (last.length > 0 && !fits(`${last.join("")}…`)) last.pop();
  return [...lines.slice(0, maxLines - 1), `${last.join("")}…`];
};
