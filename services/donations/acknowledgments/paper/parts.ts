import { paperTexts } from "./paper-texts.ts";
import { inks, innerWidth, margin, type PaperCall, type Sheet, sheetHeight } from "./sheet.ts";

const labelWidth = 128;
const codeWidth = 84;
/** Where the foot begins, and so what is above it ends. */
const footTop = sheetHeight - margin - codeWidth - 26;

/** The head of a paper: who makes it out, its title, its number. Resolves to where what follows begins. */
export const drawHead = (sheet: Sheet, title: string, number: string, notice: string): number => {
  sheet.band(0, 8, inks.accent);
  sheet.write("禾联 Helink", margin, 34, { size: 11, ink: inks.accent });
  if (notice) sheet.write(notice, margin, 34, { size: 11, ink: inks.wrong, align: "right" });
  let y = sheet.write(title, margin, 86, { size: 25, align: "center" });
  if (number) y = sheet.write(number, margin, y + 2, { size: 12, ink: inks.soft, align: "center" });
  return y + 26;
};

/** Labels and what they say, with a line below each. Resolves to where what follows begins. */
export const drawFacts = (
  sheet: Sheet,
  facts: readonly (readonly [string, string] | readonly string[])[],
  top: number,
): number => {
  let y = top;
  sheet.line(y);
  for (const [label = "", value = ""] of facts) {
    const width = innerWidth - labelWidth;
    const height = Math.max(sheet.heightOf(value, 12, width), sheet.heightOf(label, 10.5, labelWidth - 12));
    sheet.write(label, margin, y + 8.5, { size: 10.5, ink: inks.soft, width: labelWidth - 12 });
    sheet.write(value, margin + labelWidth, y + 7, { size: 12, width });
    y += height + 12;
    sheet.line(y);
  }
  return y;
};

/** The foot of a paper: what it is not, and, where it has a number, a code by which that is checked. */
export const drawFoot = (
  sheet: Sheet,
  { locale }: PaperCall,
  { address, lines }: { readonly address?: string; readonly lines: readonly string[] },
): void => {
  let y = footTop;
  const width = address === undefined ? innerWidth : innerWidth - codeWidth - 28;
  for (const line of lines) y = sheet.write(line, margin, y, { size: 9.5, ink: inks.soft, width }) + 4;
  if (address === undefined) return;
  const x = margin + innerWidth - codeWidth;
  sheet.code(address, x, footTop, codeWidth);
  sheet.write(paperTexts[locale].check, x - 40, footTop + codeWidth + 6, {
    size: 8,
    ink: inks.soft,
    width: codeWidth + 40,
    align: "right",
  });
  sheet.write(address, margin, footTop + codeWidth + 6, { size: 8, ink: inks.soft, width: innerWidth - 150 });
};

/** Whether what is so high still stands above the foot. */
export const hasRoom = (y: number, height: number): boolean => y + height < footTop - 12;
