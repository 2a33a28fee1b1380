import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** The time of now; injected everywhere. */
export type Clock = () => Date;

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

/**
 * Every county served keeps Beijing time, which has had no summer time since 1991: a constant +08:00. Instants before
 * 15 September 1991, when the last summer time ended, would need a time zone's table; none is kept here, since dates
 * of birth are days.
 */
const countyOffsetMs = 8 * 60 * minuteMs;

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];
export const weekdaySchema = once(() => z.enum(weekdays));

/**
 * The first and last ISO day that is taken from anybody. Beyond the year 9999 instants do not sort as text any more, and
 * spreadsheets write 9999-12-31 for "no end".
 */
export const earliestDay = "1900-01-01";
export const latestDay = "2100-12-31";

/** The instant that ends the last day is the last one. */
const isWithinYears = (instant: string): boolean => instant >= earliestDay && instant < "2101-01-02";

/** An ISO day that exists, of the years 1900 to 2100: `2026-02-28`. */
export const isoDaySchema = once(() =>
  z.iso
    .date()
    .refine((day) => day >= earliestDay && day <= latestDay, { error: "year-out-of-range" })
    .meta({ example: "2026-03-07" }),
);

/** An ISO 8601 instant with its offset, of the years 1900 to 2100: `2026-03-07T09:00:00+08:00`, or `Z`. */
export const isoInstantSchema = once(() =>
  z.iso
    .datetime({ offset: true })
    .refine(isWithinYears, { error: "year-out-of-range" })
    .meta({ example: "2026-03-07T09:00:00+08:00" }),
);

/** A time of day to the minute; `24:00` is the end of the day. */
export const timeOfDaySchema = once(() =>
  z
    .string()
    .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: "time-of-day-format" })
    .meta({ example: "08:00" }),
);

/** Minutes since midnight of a time of day. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const isoDay = (utc: Date): string => utc.toISOString().slice(0, 10);

/** Milliseconds from the epoch to midnight UTC of an ISO day. */
const midnightUtc = (day: string): number => {
  const midnight = new Date(`${day}T00:00:00Z`);
  // Date takes 30 February for 2 March.
  if (isoDay(midnight) !== day) throw new RangeError(`${day} is not an ISO day`);
  return midnight.getTime();
};

/** Days from a Monday to a date, 0 to 6. */
const daysSinceMonday = (utc: Date): number => (utc.getUTCDay() + 6) % 7;

/** The date whose UTC fields are the county's date and time of day. */
const inCounty = (instant: Date): Date => new Date(instant.getTime() + countyOffsetMs);

/**
 * The instant of a time of day on an ISO day, in county time.
 * @throws RangeError where the day does not exist
 */
export const atCountyTime = (day: string, time: string): Date =>
  new Date(midnightUtc(day) - countyOffsetMs + minuteOfDay(time) * minuteMs);

/**
 * The ISO day of an instant, in county time.
 * @throws RangeError for an invalid date
 */
export const countyDay = (instant: Date): string => isoDay(inCounty(instant));

/**
 * The time of day of an instant, in county time.
 * @throws RangeError for an invalid date
 */
export const countyTimeOfDay = (instant: Date): string => inCounty(instant).toISOString().slice(11, 16);

/**
 * An instant with the county's offset, to the second: `2026-03-07T09:00:00+08:00`.
 * @throws RangeError for an invalid date
 */
export const toOffsetIso = (instant: Date): string => `${inCounty(instant).toISOString().slice(0, 19)}+08:00`;

/**
 * Adds days (or subtracts, if negative) to an ISO day.
 * @throws RangeError where the day does not exist
 */
export const addDays = (day: string, days: number): string =>
  isoDay(new Date(midnightUtc(day) + days * dayMs));

/**
 * Adds months to an ISO day: the same date, or the last day of a month that has no such date.
 * @throws RangeError where the day does not exist
 */
export const addMonths = (day: string, months: number): string => {
  const from = new Date(midnightUtc(day));
  // Day 0 of a month is the last of the one before.
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  return addDays(isoDay(last), Math.min(0, from.getUTCDate() - last.getUTCDate()));
};

/**
 * The weekday of an ISO day.
 * @throws RangeError where the day does not exist
 */
export const weekdayOf = (day: string): Weekday =>
  weekdays[daysSinceMonday(new Date(midnightUtc(day)))] ?? "monday";

/**
 * The Monday of the ISO week of a day.
 * @throws RangeError where the day does not exist
 */
export const mondayOf = (day: string): string => addDays(day, -daysSinceMonday(new Date(midnightUtc(day))));

/** Minutes since Monday 00:00 of an instant, in county time (0 to 10,079; NaN for an invalid date). */
export const countyMinuteOfWeek = (instant: Date): number => {
  const local = inCounty(instant);
  return daysSinceMonday(local) * 1_440 + local.getUTCHours() * 60 + local.getUTCMinutes();
};

/** Whole years of age on an ISO day; who was born on 29 February turns a year older on 1 March of common years. */
export const ageOn = (birthDate: string, day: string): number => {
  const hadBirthday = day.slice(5) >= birthDate.slice(5);
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
};
