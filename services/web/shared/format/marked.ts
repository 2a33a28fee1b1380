/** A piece of a text; `marked`: one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** How many characters of a text are shown beside what is marked in it. */
const around = 12;

const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  const [head, tail] = [isFirst ? "" : text.slice(0, around), isLast ? "" : text.slice(-around)];
  return text.length <= head.length + tail.length ? text : `${head}…${tail}`;
};

/** A text as pieces, with each occurrence of some words marked and the rest cut to what stands next to them. */
export const markedPieces = (text: string, words: readonly string[]): Piece[] => {
  const found = words
    .filter((word) => word !== "")
    .flatMap((word) => {
      const starts: { from: number; to: number }[] = [];
      for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length))
        starts.push({ from, to: from + word.length });
      return starts;
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { from, to } of found) {
    if (from < end) continue;
    if (from > end) pieces.push({ text: shortened(text.slice(end, from), end === 0, false), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    end = to;
  }
  if (pieces.length > 0 && end < text.length)
    pieces.push({ text: shortened(text.slice(end), false, true), marked: false });
  return pieces;
};
