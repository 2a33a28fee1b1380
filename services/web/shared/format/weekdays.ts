import type { Registration } from "../api/types.ts";

type Weekday = Registration["availability"][number]["day"];

/** The days of a week as the API names them, Monday first. */
export const weekdays: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];
