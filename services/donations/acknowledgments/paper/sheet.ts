import PDFDocument from "pdfkit";
import { encode } from "uqr";
import type { Locale } from "#shared/problem/locale.ts";
import { paperFont } from "./font.ts";

export const inks = {
  ink: "#1d2129",
  soft: "#4e5969",
  line: "#dfe3e8",
  accent: "#0b6e4f",
  warm: "#96560c",
  warmSoft: "#fff6e8",
  wrong: "#b3261e",
} as const;

/** Points: an A4 sheet, and what is left between its margins. */
const sheetWidth = 595.28;
export const sheetHeight = 841.89;
export const margin = 56;
export const innerWidth = sheetWidth - 2 * margin;

/** What a paper is drawn for: its language, the moment, and where its number is checked. */
export interface PaperCall {
  readonly locale: Locale;
  readonly now: Date;
  readonly publicUrl: string;
}

/** The library's font, of which its types say nothing. */
interface WithFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
}

interface TextStyle {
  readonly size: number;
  readonly ink?: string;
  readonly width?: number;
  readonly align?: "left" | "center" | "right";
}

/** An A4 sheet to draw on, from the top down; lengths are points. */
export const openSheet = (title: string, { locale, now }: PaperCall) => {
  const doc = new PDFDocument({
    size: "A4",
    margin,
    lang: locale,
    displayTitle: true,
    pdfVersion: "1.7",
    // The library would load a font of its own that has no Chinese; the types know names of fonts only.
    font: paperFont() as unknown as string,
    info: { Title: title, Author: "Helink 禾联", Creator: "Helink 禾联", CreationDate: now },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });

  /** Writes a text that wraps, and resolves to where the next line would be. */
  const write = (text: string, x: number, y: number, style: TextStyle): number => {
    const { size, ink = inks.ink, width = innerWidth, align = "left" } = style;
    const options = { width, align, lineGap: size * 0.25 };
    doc.fontSize(size).fillColor(ink).text(text, x, y, options);
    return y + doc.heightOfString(text, options);
  };
  /** How high a text would be. */
  const heightOf = (text: string, size: number, width: number): number =>
    doc.fontSize(size).heightOfString(text, { width, lineGap: size * 0.25 });

  const { font } = (doc as unknown as WithFont)._font;

  return {
    write,
    heightOf,
    /** The characters of a text that the font has not, and that are therefore boxes on the sheet: `U+2A6D6`. */
    missing: (text: string): string[] =>
      [...new Set(text)]
        .map((character) => character.codePointAt(0) ?? 0)
        .filter((code) => !font.hasGlyphForCodePoint(code))
        .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`),
    line: (y: number, ink: string = inks.line): void => {
      doc
        .moveTo(margin, y)
        .lineTo(sheetWidth - margin, y)
        .lineWidth(0.75)
        .strokeColor(ink)
        .stroke();
    },
    band: (y: number, height: number, ink: string): void => {
      doc.rect(0, y, sheetWidth, height).fill(ink);
    },
    /** A code that leads to an address. */
    code: (address: string, x: number, y: number, width: number): void => {
      const { data } = encode(address, { ecc: "M", border: 0 });
      const cell = width / data.length;
      for (const [row, cells] of data.entries())
        for (const [column, isDark] of cells.entries())
          if (isDark) doc.rect(x + column * cell, y + row * cell, cell + 0.05, cell + 0.05);
      doc.fill(inks.ink);
    },
    /** A word across the middle of the sheet. */
    stamp: (text: string): void => {
      doc.save();
      doc.rotate(-28, { origin: [sheetWidth / 2, sheetHeight / 2] });
      doc.fillOpacity(0.16);
      write(text, 0, sheetHeight / 2 - 60, {
        size: 96,
        ink: inks.wrong,
        width: sheetWidth,
        align: "center",
      });
      doc.restore();
    },
    nextPage: (): void => {
      doc.addPage();
    },
    /** Ends the sheet. Resolves to the PDF. */
    close: async (): Promise<Buffer> => {
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
};
export type Sheet = ReturnType<typeof openSheet>;
