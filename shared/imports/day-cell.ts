import { addDays, isoDaySchema } from "#shared/values/time.ts";
import { folded, type Reading } from "./readings.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = `(${months.join("|")})[a-z]*\\.?`;

/** Day 0 of the numbers that Excel keeps days as, from March 1900 on; those of this century are read. */
const excelDayZero = "1899-12-30";
const [firstNumber, lastNumber] = [36_526, 73_050];

/** The weekday or midnight after a day, which say nothing more. */
const afterDay =
  /[\s(]*(?:周|星期|礼拜)[一二三四五六日天]\)?$|[t\s]+0{1,2}:00(?::00(?:\.0+)?)?(?:z|\+08:00)?$/g;

type Parts = readonly [year: number, month: number, day: number];

const isoOf = ([year, month, day]: Parts): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const exists = (parts: Parts): boolean => isoDaySchema().safeParse(isoOf(parts)).success;

const dayOf = (parts: Parts): Reading<string> =>
  exists(parts) ? { value: isoOf(parts) } : { problem: { code: "no-such-day" } };

/** Month and day without a year: the next such day from today on. */
const nextDay = (month: number, day: number, today: string): Reading<string> => {
  const thisYear = Number(today.slice(0, 4));
  const next = ([thisYear, thisYear + 1] as const)
    .map((year): Parts => [year, month, day])
    .find((parts) => exists(parts) && isoOf(parts) >= today);
  return next ? { value: isoOf(next) } : { problem: { code: "no-such-day" } };
};

/** Two numbers of which one is the month and one the day; undefined if either could be both. */
const monthAndDay = (one: number, other: number): readonly [number, number] | undefined => {
  if (one > 12) return [other, one];
  return other > 12 || one === other ? [one, other] : undefined;
};

const ambiguous: Reading<string> = { problem: { code: "ambiguous-day" } };

type Notation = readonly [form: RegExp, read: (numbers: readonly number[], today: string) => Reading<string>];

/** Each notation, and how its numbers (names of months among them) make a day. */
const notations: readonly Notation[] = [
  [
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/,
    ([year = 0, month = 0, day = 0]) => dayOf([year, month, day]),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year = 0, month = 0, day = 0]) => dayOf([year, month, day])],
  [/^(\d{1,2})月(\d{1,2})[日号]?$/, ([month = 0, day = 0], today) => nextDay(month, day, today)],
  [
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
    ([one = 0, other = 0, year = 0]) => {
      const monthDay = monthAndDay(one, other);
      return monthDay ? dayOf([year, ...monthDay]) : ambiguous;
    },
  ],
  [
    /^(\d{1,2})[-/.](\d{1,2})$/,
    ([one = 0, other = 0], today) => {
      const monthDay = monthAndDay(one, other);
      return monthDay ? nextDay(...monthDay, today) : ambiguous;
    },
  ],
  [
    new RegExp(`^${monthName}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})$`),
    ([month = 0, day = 0, year = 0]) => dayOf([year, month, day]),
  ],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*${monthName}[\\s,-]*(\\d{4})$`),
    ([day = 0, month = 0, year = 0]) => dayOf([year, month, day]),
  ],
  [
    /^(\d{5})(?:\.0+)?$/,
    ([days = 0]) => {
      if (days < firstNumber || days > lastNumber) return { problem: { code: "cell-day" } };
      return { value: addDays(excelDayZero, days) };
    },
  ],
];

const numberOf = (text: string): number => months.indexOf(text) + 1 || Number(text);

/**
 * A day as Excel and people write it: `2026-03-07`, 2026/3/7 0:00, 20260307, 2026年3月7日, 7 Mar 2026, 3月7日 (the next
 * one), 46088 (Excel's number of it). Of 12/17/2026 one reading exists; 03/04/2026 has two and is refused.
 * @param today ISO day from which the next one is counted
 * @returns an ISO day
 */
export const dayCell = (text: string, today: string): Reading<string> => {
  const cell = folded(text).replaceAll(afterDay, "").trim();
  for (const [notation, read] of notations) {
    const groups = notation.exec(cell);
    if (groups) return read(groups.slice(1).map(numberOf), today);
  }
  return { problem: { code: "cell-day" } };
};
