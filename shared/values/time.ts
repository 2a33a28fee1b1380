import { TZDate } from "@date-fns/tz";
import { addDays as addDaysTo, format, getISODay, parseISO, startOfISOWeek } from "date-fns";
import * as z from "zod";

/** The time of now; injected everywhere. */
export type Clock = () => Date;

/** Every county served keeps Beijing time, which has had no summer time since 1991. */
const countyTimeZone = "Asia/Shanghai";

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
export const weekdaySchema = z.enum(weekdays);

/** An ISO day that exists: `2026-02-28`. */
export const isoDaySchema = z.iso.date().meta({ example: "2026-03-07" });

/** An ISO 8601 instant with its offset: `2026-03-07T09:00:00+08:00`, or `Z`. */
export const isoInstantSchema = z.iso
  .datetime({ offset: true })
  .meta({ example: "2026-03-07T09:00:00+08:00" });

/** A time of day to the minute; `24:00` is the end of the day. */
export const timeOfDaySchema = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: "is not a time of day like 08:00" })
  .meta({ example: "08:00" });

/** Minutes since midnight of a time of day. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The instant of a time of day on an ISO day, in county time. */
export const atCountyTime = (day: string, time: string): Date =>
  new Date(parseISO(`${day}T00:00:00+08:00`).getTime() + minuteOfDay(time) * 60_000);

const inCounty = (instant: Date): TZDate => new TZDate(instant, countyTimeZone);

/** The ISO day of an instant, in county time. */
export const countyDay = (instant: Date): string => format(inCounty(instant), "yyyy-MM-dd");

/** The time of day of an instant, in county time. */
export const countyTimeOfDay = (instant: Date): string => format(inCounty(instant), "HH:mm");

/** An instant with the county's offset, to the second: `2026-03-07T09:00:00+08:00`. */
export const toOffsetIso = (instant: Date): string => format(inCounty(instant), "yyyy-MM-dd'T'HH:mm:ssxxx");

const dayFormat = (date: Date): string => format(date, "yyyy-MM-dd");

/** The ISO day so many days later (or earlier, below zero). */
export const addDays = (day: string, days: number): string => dayFormat(addDaysTo(parseISO(day), days));

/** The weekday of an ISO day. */
export const weekdayOf = (day: string): Weekday => weekdays[getISODay(parseISO(day)) - 1] ?? "monday";

/** The Monday of the ISO week of a day. */
export const mondayOf = (day: string): string => dayFormat(startOfISOWeek(parseISO(day)));

/** Minutes since Monday 00:00 of an instant, in county time (0 to 10,079). */
export const countyMinuteOfWeek = (instant: Date): number => {
  const local = inCounty(instant);
  return (getISODay(local) - 1) * 1_440 + local.getHours() * 60 + local.getMinutes();
};

/** Whole years of age on an ISO day; who was born on 29 February turns a year older on 1 March of common years. */
export const ageOn = (birthDate: string, day: string): number => {
  const hadBirthday = day.slice(5) >= birthDate.slice(5);
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
};
