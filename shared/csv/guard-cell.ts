/**
 * Text that a spreadsheet would run or change when it opens a file: the start of a formula, also after blanks or in
 * full-width signs (OWASP, CSV Injection; E.164 phone numbers are among them), leading zeros, whole numbers of 12 or
 * more digits (Excel shows 4.3E+11 and keeps only 15 digits), and codes like 12E5. Leading apostrophes are included, so
 * that guarding a cell that already has one can be undone.
 */
const mangled = /^'*(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠]|0\d+$|\d{12,}$|\d+e\d+$)/iu;

/**
 * Places inside a text at which a cell with a formula begins for a spreadsheet that separates cells by semicolons or
 * tabs, as many an Excel does: it then splits what is one cell for commas, and takes quotes for others.
 */
const insideFormula = /(?<=[;\t\r\n]|"\s*,)(?=["'\s\p{C}]*[=+\-@＝＋－＠])/gu;
const insideGuard = /(?<=[;\t\r\n]|"\s*,)'(?=["'\s\p{C}]*[=+\-@＝＋－＠])/gu;

/**
 * Puts an apostrophe before text that a spreadsheet would run or change; other text stays as it is. Why an apostrophe:
 * `="0012"` is itself a formula and breaks other readers, and a leading tab gets lost or copied unseen, whereas the
 * apostrophe works for formulas and numbers, is visible, and is removed by one rule.
 */
export const guardCell = (text: string): string => {
  const inner = text.replaceAll(insideFormula, "'");
  return mangled.test(inner) ? `'${inner}` : inner;
};

/** Removes the apostrophes of {@link guardCell}; other text, such as `'t Hooft`, stays as it is. */
export const unguardCell = (cell: string): string =>
  (cell.startsWith("'") && mangled.test(cell) ? cell.slice(1) : cell).replaceAll(insideGuard, "");
