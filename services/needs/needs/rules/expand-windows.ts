import type { FieldProblem } from "#shared/problem/field-texts.ts";
import { invalid } from "#shared/problem/problem.ts";
import { addDays, addMonths, atCountyTime, countyDay, weekdayOf } from "#shared/values/time.ts";
import type { Window } from "../schemas.ts";
import { byTime, minutesOf, type Span } from "./span.ts";

/**
 * `months`: how far ahead a shift may begin; `shifts`: per need; `hours`: length of one shift. A camp is a series of
 * shifts, so that everybody sees who is there on which night, and hours served are not hours slept.
 */
const limits = { months: 18, shifts: 600, hours: 24 } as const;

const toSeconds = (instant: string): string =>
  new Date(Math.floor(Date.parse(instant) / 1_000) * 1_000).toISOString();

const lastAllowedDay = (now: Date): string => addMonths(countyDay(now), limits.months);

const occurrencesOf = (window: Window, now: Date): Span[] => {
  if (window.kind === "once") return [{ from: toSeconds(window.from), to: toSeconds(window.to) }];
  const spans: Span[] = [];
  const today = countyDay(now);
  let day = window.start < today ? today : window.start;
  while (weekdayOf(day) !== window.day) day = addDays(day, 1);
  for (; day <= window.end; day = addDays(day, 7)) {
    if (window.except?.includes(day)) continue;
    const lastDay = window.to > window.from ? day : addDays(day, 1);
    const [from, to] = [atCountyTime(day, window.from), atCountyTime(lastDay, window.to)];
    spans.push({ from: from.toISOString(), to: to.toISOString() });
  }
  return spans;
};

/** What is wrong with a window, and at which field; undefined if nothing is. */
const mistakeIn = (
  window: Window,
  lastDay: string,
): { readonly field: string; readonly problem: FieldProblem } | undefined => {
  const tooFar: FieldProblem = { code: "too-far-ahead", params: { months: limits.months } };
  if (window.kind === "weekly") {
    if (window.end < window.start) return { field: "end", problem: { code: "ends-before-start" } };
    return window.end > lastDay ? { field: "end", problem: tooFar } : undefined;
  }
  const span = { from: toSeconds(window.from), to: toSeconds(window.to) };
  if (span.to <= span.from) return { field: "to", problem: { code: "ends-before-start" } };
  if (minutesOf(span) > limits.hours * 60)
    return { field: "to", problem: { code: "lasts-too-long", params: { hours: limits.hours } } };
  return countyDay(new Date(span.from)) > lastDay ? { field: "from", problem: tooFar } : undefined;
};

/**
 * The upcoming occurrences of windows by start time, without repetitions.
 * @throws Problem `invalid` at the window that ends before it starts or lies too far ahead, or at `/windows` if they
 * give no upcoming shift or too many
 */
export const expandWindows = (windows: readonly Window[], now: Date): Span[] => {
  const lastDay = lastAllowedDay(now);
  windows.forEach((window, at) => {
    const mistake = mistakeIn(window, lastDay);
    if (mistake) throw invalid(`/windows/${at}/${mistake.field}`, mistake.problem);
  });
  const spans = windows.flatMap((window) => occurrencesOf(window, now));
  const upcoming = spans.filter(({ from }) => from > now.toISOString());
  const distinct = [...new Map(upcoming.map((span) => [`${span.from}/${span.to}`, span])).values()];
  if (distinct.length === 0) throw invalid("/windows", "no-coming-shift");
  if (distinct.length > limits.shifts)
    throw invalid("/windows", { code: "too-many-shifts", params: { most: limits.shifts } });
  return distinct.sort(byTime);
};
