import { dayCell } from "#shared/imports/day-cell.ts";
import { folded, type Reading } from "#shared/imports/readings.ts";
import { addDays, weekdayOf } from "#shared/values/time.ts";
import { holidays } from "#shared/vocabulary/holidays.ts";
import type { Window } from "../../needs/schemas.ts";

type Series = Pick<Extract<Window, { kind: "weekly" }>, "day" | "start" | "end">;

const unreadable: Reading<string[]> = { problem: { code: "cell-day" } };

/** The longest span of days that is read, in days: a year; a longer one is a mistyped year. */
const longest = 366;

/** The days off by law that a word names: one by its name with or without 节, or all of them. */
const holidaysNamed = (word: string): string[] => {
  const isAll = /^(?:法定)?节?假日$|^public holidays$/.test(word);
  const same = (name: string) => folded(name).replace(/节$/, "") === word.replace(/节$/, "");
  return holidays.filter(({ zh, en }) => isAll || same(zh) || same(en)).map(({ day }) => day);
};

const isOf =
  ({ start, end, day }: Series) =>
  (isoDay: string): boolean =>
    start <= isoDay && isoDay <= end && weekdayOf(isoDay) === day;

/**
 * A day, or the number of one alone, which is in the month of the day before it. Of 10/1 the series decides which number is
 * the month; if it cannot, it is the first.
 */
const dayIn = (text: string, series: Series, before: string | undefined): string | undefined => {
  const [, number] = /^(\d{1,2})[日号]?$/.exec(text) ?? [];
  const [, one, other] = /^(\d{1,2})[./-](\d{1,2})$/.exec(text) ?? [];
  const written =
    number && before
      ? [`${before.slice(0, 8)}${number.padStart(2, "0")}`]
      : one
        ? [`${one}月${other}日`, `${other}月${one}日`]
        : [text];
  const days = written.flatMap((form) => {
    const reading = dayCell(form, series.start);
    return "value" in reading ? [reading.value] : [];
  });
  return days.find(isOf(series)) ?? days[0];
};

/** A hyphen stands between two days only where neither is written with hyphens. */
const span = /^(.+?)(?:至|到|~|—|–|\sto\s)(.+)$|^([^-]+)-([^-]+)$/;

const spanOf = (text: string, series: Series, before: string | undefined): string[] | undefined => {
  const [, from = "", to = "", first = from, last = to] = span.exec(text) ?? [];
  const begin = dayIn(first.trim(), series, before);
  const end = begin === undefined ? undefined : dayIn(last.trim(), series, begin);
  if (begin === undefined || end === undefined || end < begin) return undefined;
  const days: string[] = [];
  for (let day = begin; day <= end; day = addDays(day, 1)) {
    if (days.length === longest) return undefined;
    days.push(day);
  }
  return days;
};

const daysOf = (parts: readonly string[], series: Series): string[] | undefined => {
  const days: string[] = [];
  for (const part of parts) {
    const before = days.at(-1);
    const day = dayIn(part, series, before);
    const named = day === undefined ? holidaysNamed(part) : [day];
    const ofPart = named.length > 0 ? named : spanOf(part, series, before);
    if (!ofPart) return undefined;
    days.push(...ofPart);
  }
  return days;
};

/**
 * Days that a weekly series leaves out, as people write them in one cell: each as for `dayCell`, without a year the next one
 * from the series' start on; several separated by commas, 、, semicolons, blanks or lines (10月1日、8日); spans (10月1日至7日,
 * 10.1-10.7); days off by law by their name (国庆节), or all of them (法定节假日); 无 for none. What is no day of the series is
 * left out, such as the rest of a holiday.
 * @returns ISO days in order; a problem if it has no day of the series
 */
export const daysCell = (text: string, series: Series): Reading<string[]> => {
  const cell = folded(text);
  if (/^(?:无|没有|none|-)$/.test(cell)) return { value: [] };
  // A day may hold the commas and blanks that separate others, so the whole is tried first.
  for (const parts of [[cell], cell.split(/[,;、\n和及]/), cell.split(/[,;、\s和及]/)]) {
    const written = parts.map((part) => part.trim()).filter((part) => part !== "");
    const days = daysOf(written, series);
    if (!days) continue;
    const value = [...new Set(days.filter(isOf(series)))].sort();
    return value.length > 0 ? { value } : { problem: { code: "no-day-of-series" } };
  }
  return unreadable;
};
