import { encode } from "uqr";
import { clampLines, wrapText } from "./wrap.ts";

/** The light colours of tokens.css: a picture is forwarded to phones in either mode. */
export const pictureColours = {
  accent: "#0b6e4f",
  onAccent: "#fff",
  paper: "#fff",
  ink: "#1d2129",
  inkSoft: "#4e5969",
  line: "#dfe3e8",
  warm: "#96560c",
  warmSoft: "#fff6e8",
  warn: "#8a4b00",
  warnSoft: "#fff3e0",
} as const;
const family = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Font sizes in pixels, largest first, each with the number of lines that fit. */
export type Sizes = readonly (readonly [pixels: number, lines: number])[];

/** How a text is written: its sizes, weight and colour, and where; centred texts lie about the middle of the picture. */
interface Writing {
  readonly sizes: Sizes;
  readonly weight?: number;
  readonly fill?: string;
  readonly x?: number;
  readonly centred?: boolean;
}

/**
 * Sets the size of a canvas in pixels, and returns what draws on it. Nothing is written nearer to the left and right edge
 * than `margin`.
 * @throws Error if the browser cannot draw
 */
export const createPen = (canvas: HTMLCanvasElement, width: number, height: number, margin: number) => {
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
  return {
    box,
    widthOf: (text: string, pixels: number, weight = 400): number => {
      setFont(pixels, weight);
      return pen.measureText(text).width;
    },
    /** Writes a text at a height, in the largest size that fits, cut if none does. Returns the y where it ends. */
    write: (text: string, y: number, writing: Writing): number => {
      const { sizes, weight = 400, fill = pictureColours.ink, x = margin, centred = false } = writing;
      const maxWidth = centred ? width - 2 * margin : width - margin - x;
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
      pen.textAlign = centred ? "center" : "left";
      for (const [row, line] of written.lines.entries())
        pen.fillText(line, centred ? width / 2 : x, y + (row + 0.5) * lineHeight);
      return y + written.lines.length * lineHeight;
    },
    /** Draws a QR code about the middle of the picture, at most so wide; the white around it is the caller's to leave. */
    code: (text: string, y: number, widest: number) => {
      const { data, size } = encode(text, { ecc: "M", border: 0 });
      const module = Math.floor(widest / size);
      const left = Math.floor((width - size * module) / 2);
      for (const [row, line] of data.entries())
        for (const [column, dark] of line.entries())
          if (dark) box("#000", left + column * module, y + row * module, module, module);
    },
  };
};
