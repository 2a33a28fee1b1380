import { encode } from "uqr";
import { clampLines, wrapText } from "./wrap.ts";

/** What is announced of a need or project, in the reader's language. It holds no personal data. */
export interface Announcement {
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** The call to act, in one line. */
  readonly call: string;
  /** The address in the QR code. */
  readonly link: string;
}

/** An announcement with the texts around it; `demo` is the note at the bottom on demo stages. */
export interface Poster extends Announcement {
  readonly site: string;
  readonly scan: string;
  readonly demo?: string | undefined;
}

// The portrait format of a phone. The light colours of tokens.css: the image is forwarded to phones in either mode.
const [width, height, margin] = [750, 1334, 60];
const inner = width - 2 * margin;
const colour = {
  accent: "#0b6e4f",
  onAccent: "#fff",
  paper: "#fff",
  ink: "#1d2129",
  inkSoft: "#4e5969",
  warn: "#8a4b00",
  warnSoft: "#fff3e0",
} as const;
const family = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Font sizes in pixels, largest first, each with the number of lines that fit. */
type Sizes = readonly (readonly [pixels: number, lines: number])[];
const titleSizes: Sizes = [
  [64, 2],
  [56, 3],
  [46, 3],
  [36, 5],
];
const factSizes: Sizes = [[34, 2]];
const callSizes: Sizes = [
  [44, 1],
  [30, 1],
];
const noteSizes: Sizes = [
  [30, 1],
  [22, 2],
];

/**
 * Draws a poster and sets the size of the canvas.
 * @throws Error if the browser cannot draw
 */
export const drawPoster = (canvas: HTMLCanvasElement, poster: Poster): void => {
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no 2d context");
  pen.textBaseline = "middle";
  const box = (fill: string, x: number, y: number, wide: number, high: number) => {
    pen.fillStyle = fill;
    pen.fillRect(x, y, wide, high);
  };
  const setFont = (pixels: number, weight: number) => {
    pen.font = `${weight} ${pixels}px ${family}`;
  };
  /** Writes a text in the largest size that fits, cut if none does. Returns the y where it ends. */
  const write = (text: string, sizes: Sizes, weight: number, fill: string, x: number, y: number): number => {
    const maxWidth = pen.textAlign === "center" ? inner : width - margin - x;
    const fits = (line: string) => pen.measureText(line).width <= maxWidth;
    let written = { pixels: 0, lines: [""] };
    for (const [pixels, maxLines] of sizes) {
      setFont(pixels, weight);
      const lines = wrapText(text, fits);
      written = { pixels, lines: clampLines(lines, maxLines, fits) };
      if (lines.length <= maxLines) break;
    }
    const lineHeight = written.pixels * 1.35;
    pen.fillStyle = fill;
    for (const [row, line] of written.lines.entries()) pen.fillText(line, x, y + (row + 0.5) * lineHeight);
    return y + written.lines.length * lineHeight;
  };

  box(colour.paper, 0, 0, width, height);
  box(colour.accent, 0, 0, width, 120);
  write(poster.site, callSizes, 700, colour.onAccent, margin, 30);

  let y = write(poster.title, titleSizes, 700, colour.ink, margin, 164) + 24;
  setFont(34, 400);
  const nameWidth = Math.max(...poster.facts.map(({ name }) => pen.measureText(name).width));
  for (const { name, value } of poster.facts) {
    write(name, factSizes, 400, colour.inkSoft, margin, y);
    y = write(value, factSizes, 400, colour.ink, margin + nameWidth + 28, y) + 8;
  }

  pen.textAlign = "center";
  write(poster.call, callSizes, 700, colour.accent, width / 2, 752);
  // The margin around the code is more than the four white modules that the standard requires.
  const { data, size } = encode(poster.link, { ecc: "M", border: 0 });
  const module = Math.floor(350 / size);
  const left = Math.floor((width - size * module) / 2);
  for (const [row, line] of data.entries())
    for (const [column, dark] of line.entries())
      if (dark) box("#000", left + column * module, 840 + row * module, module, module);
  write(poster.scan, noteSizes, 400, colour.inkSoft, width / 2, 1_192);
  if (poster.demo === undefined) return;
  box(colour.warnSoft, 0, 1_250, width, 84);
  write(poster.demo, noteSizes, 700, colour.warn, width / 2, 1_270);
};
