/** A text in which full-width signs are folded, with the place of each of its units in the text as it was typed. */
export interface FoldedText {
  readonly folded: string;
  /** The typed text of a stretch of the folded one. */
  readonly typed: (from: number, to: number) => string;
}

/** Chinese digits, as numbers are spelt out to slip past a reader of digits; 幺 is 1 on the telephone. */
const chineseDigits = new Map([..."零一二三四五六七八九"].map((sign, digit) => [sign, String(digit)]));
chineseDigits.set("〇", "0").set("幺", "1");

/** Folds a text sign by sign by NFKC: `１３８` -> `138`, `①` -> `1`, wide blanks -> blanks. */
export const foldText = (text: string): FoldedText => {
  const starts: number[] = [];
  let folded = "";
  let at = 0;
  for (const sign of text) {
    const plain = sign.normalize("NFKC");
    for (let unit = 0; unit < plain.length; unit += 1) starts.push(at);
    folded += plain;
    at += sign.length;
  }
  starts.push(at);
  return { folded, typed: (from, to) => text.slice(starts[from], starts[to]) };
};

/** The same text with Chinese digits as digits; the length stays. */
export const withPlainDigits = (folded: string): string =>
  folded.replaceAll(/[零〇幺一二三四五六七八九]/g, (sign) => chineseDigits.get(sign) ?? sign);
