import { pictureColours as colour, createPen, type Sizes } from "./pen.ts";

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

// The portrait format of a phone.
const [width, height, margin] = [750, 1334, 60];

const titleSizes: Sizes = [
  [64, 2],
  [56, 3],
  [46, 3],
  [36, 5],
];
const factPixels = 34;
const factSizes: Sizes = [[factPixels, 2]];
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
  const { box, write, widthOf, code } = createPen(canvas, width, height, margin);
  box(colour.paper, 0, 0, width, height);
  box(colour.accent, 0, 0, width, 120);
  write(poster.site, 30, { sizes: callSizes, weight: 700, fill: colour.onAccent });

  let y = write(poster.title, 164, { sizes: titleSizes, weight: 700 }) + 24;
  const nameWidth = Math.max(...poster.facts.map(({ name }) => widthOf(name, factPixels)));
  for (const { name, value } of poster.facts) {
    write(name, y, { sizes: factSizes, fill: colour.inkSoft });
    y = write(value, y, { sizes: factSizes, x: margin + nameWidth + 28 }) + 8;
  }

  write(poster.call, 752, { sizes: callSizes, weight: 700, fill: colour.accent, centred: true });
  // The margin around the code is more than the four white modules that the standard requires.
  code(poster.link, 840, 350);
  write(poster.scan, 1_192, { sizes: noteSizes, fill: colour.inkSoft, centred: true });
  if (poster.demo === undefined) return;
  box(colour.warnSoft, 0, 1_250, width, 84);
  write(poster.demo, 1_270, { sizes: noteSizes, weight: 700, fill: colour.warn, centred: true });
};
