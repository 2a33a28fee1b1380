/** Scripts in which a joiner or non-joiner between two letters changes how they are written. */
const joining =
  "\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}";
const joined = `[[${joining}]&&[\\p{L}\\p{M}]]`;
const joinedMark = `[[${joining}]&&\\p{M}]`;
const emoji = "[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]";

/** Signs that mean nothing where they stand, each kind with its own rule. */
const meaningless: readonly RegExp[] = [
  // Whatever nobody sees, apart from joiners and selectors, to which the other rules apply.
  /[[\p{DI}\ufff9-\ufffb]--[\u200c\u200d\p{Variation_Selector}\u180e]]/gv,
  // Selectors of variants after a blank or at the start; Mongolian ones after another script.
  /(?<![\p{L}\p{M}\p{N}\p{P}\p{S}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gv,
  /(?<!\p{scx=Mong})[\u180b-\u180f]/gv,
  // Non-joiners that are not between two letters of a joining script.
  new RegExp(`(?<!${joined})\\u200c|\\u200c(?!${joined})`, "gv"),
  // Joiners that are not between two such letters, after such a mark, or in an emoji.
  new RegExp(
    `(?<!${joined}(?=\\u200d${joined})|${joinedMark}|${emoji}(?=\\u200d\\p{Extended_Pictographic}))\\u200d`,
    "gv",
  ),
];
/** Of several joiners or selectors in a row the first counts. */
const repeated =
  /(?<=[\u200c\u200d])[\u200c\u200d]+|(?<=[\p{Variation_Selector}\u180e])[\p{Variation_Selector}\u180e]+/gv;

const once = (text: string): string =>
  meaningless
    .reduce((left, signs) => left.replaceAll(signs, ""), text.replaceAll(repeated, ""))
    .normalize("NFC");

/**
 * Text without characters that nobody sees and that mean nothing where they stand (zero-width spaces, direction marks,
 * byte order marks ...), in NFC. Kept: joiners between letters that they join, in emoji and after Indic signs, variation
 * selectors after what they vary, Mongolian selectors and vowel separators.
 */
export const visibleText = (text: string): string => {
  let [before, after] = [text, once(text)];
  // What is left may stand in another place now; each pass shortens or composes, so this ends.
  while (after !== before) [before, after] = [after, once(after)];
  return after;
};

/** The normal form of one line: its {@link visibleText}, trimmed, each run of blanks one space. */
export const normalLine = (text: string): string =>
  visibleText(text)
    .replaceAll(/\p{Zs}+/gu, " ")
    .trim();

/** The normal form of lines: like {@link normalLine} for what is invisible; line ends are LF, blanks stay. */
export const normalLines = (text: string): string =>
  visibleText(text.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")).trim();
