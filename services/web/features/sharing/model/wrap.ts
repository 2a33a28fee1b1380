/** After what a line may end: a Chinese character or a whole word, with the brackets and stops that cling to it. */
const pieces =
  /[([{（【《〈「『“‘]*(?:[^\s\u2e80-\u9fff\uff00-\uffef([{“‘]+|.)[，。、；：！？）】》〉」』”’…,.;:!?)\]}]*\s*/gsu;

/** Breaks a text into lines that fit; a word that is wider than a line is broken where the line ends. */
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

/** At most so many lines; where some are left out, the last one ends in an ellipsis. */
export const clampLines = (
  lines: readonly string[],
  most: number,
  fits: (line: string) => boolean,
): string[] => {
  if (lines.length <= most) return [...lines];
  const last = [...(lines[most - 1] ?? "")];
  while (last.length > 0 && !fits(`${last.join("")}…`)) last.pop();
  return [...lines.slice(0, most - 1), `${last.join("")}…`];
};
