import type { HeadRow } from "#shared/csv/unreadable.ts";
import { withoutNumbers } from "#shared/personal-data/words/without-numbers.ts";

/** What is kept of each of the first rows: cells, and characters of each. */
const [mostCells, mostCharacters] = [60, 80];

/** The first rows of a file as they are kept: shortened, and without numbers that must not stand anywhere. */
export const headOf = (rows: readonly HeadRow[]): HeadRow[] =>
  rows.map(({ row, cells }) => ({
    row,
    cells: cells.slice(0, mostCells).map((cell) => withoutNumbers(cell).slice(0, mostCharacters)),
  }));

/** The share of the most different texts of a row that headings have at least; a title and a date have fewer. */
const leastShare = 0.6;

/** Of the first rows the one that looks most like headings: the first of those with about as many different texts as any. */
export const likeliestHeadings = (rows: readonly HeadRow[]): HeadRow => {
  const texts = ({ cells }: HeadRow) => new Set(cells.filter((cell) => cell !== "")).size;
  const least = leastShare * Math.max(...rows.map(texts));
  return rows.find((row) => texts(row) >= least) ?? { row: 1, cells: [] };
};
