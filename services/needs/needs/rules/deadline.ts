import {
  addDays,
  atCountyTime,
  countyDay,
  countyTimeOfDay,
  toOffsetIso,
  weekdayOf,
  weekdays,
} from "#shared/values/time.ts";
import type { Window } from "../schemas.ts";

const dayMs = 86_400_000;

const isDay = (time: string): boolean => time.length === 10;

/** The instant of a deadline; that of a day is its end. */
export const deadlineOf = (time: string): string =>
  (isDay(time) ? atCountyTime(time, "24:00") : new Date(time)).toISOString();

/** When a window first begins (ISO instant); undefined for a series that leaves out all its days. */
const firstStart = (window: Window): string | undefined => {
  if (window.kind === "once") return new Date(window.from).toISOString();
  const { start, end, except } = window;
  let day = addDays(start, (weekdays.indexOf(window.day) - weekdays.indexOf(weekdayOf(start)) + 7) % 7);
  while (except?.includes(day)) day = addDays(day, 7);
  return day <= end ? atCountyTime(day, window.from).toISOString() : undefined;
};

const firstOf = (windows: readonly Window[]): string | undefined =>
  windows.flatMap((one) => firstStart(one) ?? []).sort()[0];

/** Whether one of a window's occurrences begins at an ISO instant. */
const beginsAt = (window: Window, instant: string): boolean => {
  if (window.kind === "once") return firstStart(window) === instant;
  const begin = new Date(instant);
  const day = countyDay(begin);
  const { start, end, except } = window;
  const isInSeries = start <= day && day <= end && weekdayOf(day) === window.day && !except?.includes(day);
  return isInSeries && countyTimeOfDay(begin) === window.from;
};

/**
 * The deadline of a need whose times change, where the change does not state one: it keeps its distance from the first
 * time. That first time has moved if it is none of the new ones; shifts that are added move nothing. A deadline that was
 * still ahead does not fall into the past: sign-up stays open for the rest of that day.
 * @param deadline an instant, or a day whose end it is; the answer alike
 */
export const movedDeadline = (
  deadline: string,
  before: readonly Window[],
  after: readonly Window[],
  now: Date,
): string => {
  const [old, first] = [firstOf(before), firstOf(after)];
  if (old === undefined || first === undefined || after.some((window) => beginsAt(window, old)))
    return deadline;
  const days = (Date.parse(countyDay(new Date(first))) - Date.parse(countyDay(new Date(old)))) / dayMs;
  const moved = isDay(deadline)
    ? addDays(deadline, days)
    : toOffsetIso(new Date(Date.parse(deadline) + Date.parse(first) - Date.parse(old)));
  const at = now.toISOString();
  return deadlineOf(deadline) > at && deadlineOf(moved) <= at ? countyDay(now) : moved;
};
