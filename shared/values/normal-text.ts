import { once } from "#shared/concurrency/once.ts";

/**
 * Signs that mean nothing where they stand, each kind with its own rule, and joiners or selectors in a row, of which the
 * first counts. Reading these expressions takes about 10 ms, so they are built when a text is first looked at.
 */
const signs = once(() => {
  /** Scripts in which a joiner or non-joiner between two letters changes how they are written. */
  const joining = "Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr"
    .split(" ")
    .map((script) => `\\p{scx=${script}}`)
    .join("");
  const joined = `[[${joining}]&&[\\p{L}\\p{M}]]`;
  const joinedMark = `[[${joining}]&&\\p{M}]`;
  const emoji = "[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]";
  return {
    meaningless: [
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
    ],
    repeated:
      /(?<=[\u200c\u200d])[\u200c\u200d]+|(?<=[\p{Variation_Selector}\u180e])[\p{Variation_Selector}\u180e]+/gv,
  };
});

const withoutSigns = (text: string): string => {
  const { meaningless, repeated } = signs();
  return meaningless
    .reduce((left, sign) => left.replaceAll(sign, ""), text.replaceAll(repeated, ""))
    .normalize("NFC");
};

/**
 * Text without characters that nobody sees and that mean nothing where they stand (zero-width spaces, direction marks,
 * byte order marks ...), in NFC. Kept: joiners between letters that they join, in emoji and after Indic signs, variation
 * selectors after what they vary, Mongolian selectors and vowel separators.
 */
export const visibleText = (text: string): string => {
  let [before, after] = [text, withoutSigns(text)];
  // What is left may stand in another place now; each pass shortens or composes, so this ends.
  while (after !== before) [before, after] = [after, withoutSigns(after)];
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
