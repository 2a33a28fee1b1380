/**
 * What a spreadsheet would run or mangle when it opens a file: text that begins a formula, also after blanks or in
 * full-width signs (OWASP, CSV Injection; phone numbers in E.164 are among it), leading zeros, whole numbers of 12
 * digits and more (Excel shows those as 4.3E+11 and keeps only 15), and codes like 12E5.
 * Apostrophes may stand before, so that guarding what looks guarded already can be undone too.
 */
const mangled = /^'*(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠]|0\d+$|\d{12,}$|\d+e\d+$)/iu;

/**
 * Text as a spreadsheet leaves it alone: one apostrophe before what it would mangle, nothing before the rest.
 * Of the ways to that end, `="0012"` is itself a formula and breaks other readers, a leading tab is lost or copied
 * along unseen; the apostrophe serves formulas and numbers alike, shows, and comes off by one rule.
 */
export const guardCell = (text: string): string => (mangled.test(text) ? `'${text}` : text);

/** Takes {@link guardCell}'s apostrophe off again; other text, such as `'t Hooft`, stays as it is. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && mangled.test(cell) ? cell.slice(1) : cell;
