import type { Sheet, SheetNeed } from "./sheet.ts";
import { asksText, projectText, thanksText, wantedText, whenText } from "./sheet-words.ts";

// What fits on one page of A4 inside its margins, in millimetres. printed-sheet.vue draws with the same measures. Lines are
// counted by widths that no font goes beyond, so a text may end earlier than counted here, but not later.

/** Millimetres of a point, the unit in which type is measured. */
const pointMm = 25.4 / 72;
/** The page inside margins of 12 mm, and a little less, for printers that take more. */
export const pageMm = { width: 186, height: 270 } as const;
/** Type in points: nothing below 14, so that it is read without glasses and from a step away. */
export const points = { need: 19, when: 16, text: 14, title: 17 } as const;
const lineHeight = 1.35;
/** How many times larger the needs may be where there are few, the largest first. */
const scales = [1.6, 1.45, 1.3, 1.2, 1.1, 1] as const;
/** A code of 20 mm has modules of 0.6 mm: a cheap phone reads it from a page on a wall. */
export const codeMm = 20;
const gapMm = 3;
/** The most lines of each text, however long it is. */
export const mostLines = { need: 2, when: 2, asks: 2, thanks: 3, project: 2 } as const;
/** The most projects of which there is something on the sheet. */
export const mostProjects = 3;
const headMm = 42;
const footMm = 36;
const demoMm = 9;

/** The width of a text in ems: Chinese signs are one wide, of all others none is wider than 0.62 on average. */
export const emsOf = (text: string): number =>
  [...text].reduce(
    (ems, sign) => ems + (/[\u2e80-\u9fff\uff00-\uffef，。、；：！？（）“”·–]/u.test(sign) ? 1 : 0.62),
    0,
  );

/** How many ems of a size fit into a width, less one: a line may end earlier so that no stop begins the next. */
const emsIn = (widthMm: number, size: number): number => widthMm / (size * pointMm) - 1;

const linesMm = (text: string, size: number, widthMm: number, most: number): number =>
  Math.min(most, Math.max(1, Math.ceil(emsOf(text) / emsIn(widthMm, size)))) * size * pointMm * lineHeight;

/** When a need is and how many are wanted: one line where both go on it, else each its own. */
const whenMm = (need: SheetNeed, size: number, widthMm: number): number => {
  const [when, wanted] = [whenText(need), wantedText(need)];
  const oneLine = emsOf(when) + 1 + emsOf(wanted) <= emsIn(widthMm, size);
  const linesOf = (text: string) => linesMm(text, size, widthMm, mostLines.when);
  return oneLine ? size * pointMm * lineHeight : linesOf(when) + linesOf(wanted);
};

const needMm = (need: SheetNeed, scale: number): number => {
  const widthMm = pageMm.width - codeMm * scale - gapMm;
  const text =
    linesMm(need.title, points.need * scale, widthMm, mostLines.need) +
    whenMm(need, points.when * scale, widthMm) +
    linesMm(asksText(need), points.text * scale, widthMm, mostLines.asks);
  return Math.max(codeMm * scale, text) + gapMm;
};

const blockMm = (textMm: number): number =>
  textMm === 0 ? 0 : points.title * pointMm * lineHeight + textMm + gapMm;

/** Whether a text of thanks fits into its lines on the page. */
export const thanksFit = (text: string): boolean =>
  emsOf(text) <= emsIn(pageMm.width, points.text) * mostLines.thanks;

/** How many points high the heading is, so that it stays on one line. */
export const headingPoints = (heading: string): number =>
  [48, 40, 34, 30, 26].find((size) => emsOf(heading) <= emsIn(pageMm.width, size)) ?? 26;

/** The longest heading that its smallest size puts on one line, in characters. */
export const longestHeading = 18;

const sum = (heights: readonly number[]): number => heights.reduce((total, mm) => total + mm, 0);

/** What of the needs is on the page: how many times larger than the least size, and how many are left out. */
interface FittedNeeds {
  readonly shown: readonly SheetNeed[];
  readonly rest: number;
  readonly scale: number;
}

/**
 * The needs that fit on the page beside all else: all of them as large as they can be, else the nearest in the least size,
 * and a line with a code of its own for the others.
 */
export const fitOnPage = (
  { needs, further, thanks, projects }: Pick<Sheet, "needs" | "further" | "thanks" | "projects">,
  demo: boolean,
): FittedNeeds => {
  const lines = (text: string, most: number) => linesMm(text, points.text, pageMm.width, most);
  const thanked = thanksText(thanks, thanksFit);
  const thanksMm = blockMm(thanked === "" ? 0 : lines(thanked, mostLines.thanks));
  const shownProjects = projects.slice(0, mostProjects);
  const projectsMm = blockMm(
    sum(shownProjects.map((project) => lines(projectText(project), mostLines.project))),
  );
  const leftMm = pageMm.height - headMm - footMm - thanksMm - projectsMm - (demo ? demoMm : 0);
  const scale = scales.find((one) => sum(needs.map((need) => needMm(need, one))) <= leftMm);
  if (scale !== undefined && further === 0) return { shown: needs, rest: 0, scale };
  // The line for the others is as high as its code.
  let usedMm = codeMm + gapMm;
  const shown: SheetNeed[] = [];
  for (const need of needs) {
    usedMm += needMm(need, 1);
    if (usedMm > leftMm) break;
    shown.push(need);
  }
  return { shown, rest: needs.length - shown.length + further, scale: 1 };
};
