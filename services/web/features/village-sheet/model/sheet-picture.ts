import { pictureColours as colour, createPen, type Sizes } from "../../sharing/model/pen.ts";
import type { Sheet } from "./sheet.ts";
import {
  asksText,
  callText,
  daysText,
  moreText,
  thanksText,
  wantedText,
  weekText,
  whenText,
} from "./sheet-words.ts";

/** The sheet with what stands around it: who it is for, and the note of a demo stage. */
export interface SheetPicture {
  readonly sheet: Sheet;
  readonly place: string;
  readonly demo?: string | undefined;
}

// As wide as WeChat shows pictures, and as high as its content.
const [width, margin] = [750, 48];
/** More would be scrolled past: the list behind the code has them all. */
const mostNeeds = 5;
/** How long the thanks may be, in characters. */
const longestThanks = 60;
const codeWidth = 260;
const bandHeight = 236;

const placeSizes: Sizes = [
  [84, 1],
  [60, 1],
  [44, 2],
];
const titleSizes: Sizes = [
  [46, 2],
  [38, 3],
];
const whenSizes: Sizes = [
  [38, 1],
  [34, 2],
];
const textSizes: Sizes = [[34, 3]];
const thanksSizes: Sizes = [[36, 6]];
const phoneSizes: Sizes = [[48, 1]];
const noteSizes: Sizes = [[30, 2]];

/** Draws the picture in a canvas of a height. Returns the height that it takes. */
const lay = (canvas: HTMLCanvasElement, { sheet, place, demo }: SheetPicture, height: number): number => {
  const { box, write, code } = createPen(canvas, width, height, margin);
  const { needs, further, station, thanks } = sheet;
  box(colour.paper, 0, 0, width, height);
  box(colour.accent, 0, 0, width, bandHeight);
  const below = write(place, 34, { sizes: placeSizes, weight: 700, fill: colour.onAccent });
  write(weekText(sheet.monday), below + 12, {
    sizes: [
      [32, 1],
      [28, 2],
    ],
    fill: colour.onAccent,
  });
  let y = write(callText(needs.length), bandHeight + 28, {
    sizes: [[40, 2]],
    weight: 700,
    fill: colour.accent,
  });
  y += 20;
  for (const need of needs.slice(0, mostNeeds)) {
    box(colour.line, margin, y, width - 2 * margin, 2);
    y = write(need.title, y + 20, { sizes: titleSizes, weight: 700 });
    y = write(whenText(need), y + 4, { sizes: whenSizes });
    y =
      write(`${wantedText(need)} · ${asksText(need)}`, y + 2, { sizes: textSizes, fill: colour.inkSoft }) +
      20;
  }
  const rest = Math.max(0, needs.length - mostNeeds) + further;
  if (rest > 0) {
    box(colour.line, margin, y, width - 2 * margin, 2);
    y = write(moreText(rest), y + 20, { sizes: whenSizes, weight: 700 }) + 20;
  }

  const thanked = thanksText(thanks, (text) => text.length <= longestThanks);
  if (thanked !== "") {
    const top = y;
    const words = `谢谢${daysText(thanks.from, thanks.to)}来帮忙的乡亲：${thanked}`;
    const style = { sizes: thanksSizes, fill: colour.warm };
    const bottom = write(words, top + 24, style) + 24;
    box(colour.warmSoft, 0, top, width, bottom - top);
    write(words, top + 24, style);
    y = bottom + 8;
  }

  y += 20;
  code(sheet.listLink, y, codeWidth);
  y = write("微信扫一扫，或长按识别，看全部、报名", y + codeWidth + 20, {
    sizes: noteSizes,
    fill: colour.inkSoft,
    centred: true,
  });
  if (station) {
    y = write(station.name, y + 24, { sizes: whenSizes, weight: 700, centred: true });
    if (station.phone)
      y = write(`电话 ${station.phone}`, y + 4, {
        sizes: phoneSizes,
        weight: 700,
        fill: colour.accent,
        centred: true,
      });
    const found = [station.address, station.openingHours].filter(Boolean).join(" · ");
    if (found) y = write(found, y + 4, { sizes: noteSizes, fill: colour.inkSoft, centred: true });
  }
  y += 36;
  if (demo !== undefined) {
    box(colour.warnSoft, 0, y, width, 84);
    write(demo, y + 20, {
      sizes: [
        [30, 1],
        [22, 2],
      ],
      weight: 700,
      fill: colour.warn,
      centred: true,
    });
    y += 84;
  }
  return Math.ceil(y);
};

/**
 * Draws the sheet as a picture for a group chat, in large type, and sets the size of the canvas.
 * @throws Error if the browser cannot draw
 */
export const drawSheetPicture = (canvas: HTMLCanvasElement, picture: SheetPicture): void => {
  // Once to learn how high it becomes: setting the height empties a canvas.
  const height = lay(canvas, picture, 100);
  lay(canvas, picture, height);
};
