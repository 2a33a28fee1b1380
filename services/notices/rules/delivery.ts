import { addDays, atCountyTime, countyDay, countyTimeOfDay } from "#shared/values/time.ts";
import type { PendingRow } from "../rows.ts";

/** So long a notice waits for others to the same person, that they may leave as one message (minutes). */
export const gatherMinutes = 1;

/** So long a sender keeps what it claimed; what is not reported sent by then is tried again (minutes). */
export const claimMinutes = 10;

/** After so many tries a notice stands in the inbox only. */
export const mostTries = 5;

/** A notice stays in its person's inbox for a year (days). */
export const keepDays = 366;

const quiet = { from: "22:00", until: "08:00" } as const;

export const inMinutes = (instant: Date, minutes: number): string =>
  new Date(instant.getTime() + minutes * 60_000).toISOString();

/** The end of the quiet hours, 22:00 to 08:00 county time, for an instant that lies in them. */
export const quietUntil = (now: Date): string | undefined => {
  const time = countyTimeOfDay(now);
  if (time >= quiet.until && time < quiet.from) return undefined;
  const day = countyDay(now);
  return atCountyTime(time < quiet.until ? day : addDays(day, 1), quiet.until).toISOString();
};

/**
 * What goes to each person for whom anything is due: that, and whatever else is gathering for them. What was tried
 * together is tried together again, and is then the same message.
 */
export const groupDue = (rows: readonly PendingRow[], now: string): PendingRow[][] =>
  [
    ...Map.groupBy(rows, ({ personId, tries, dueAt }) => `${personId} ${tries > 0 ? dueAt : ""}`).values(),
  ].filter((group) => group.some(({ dueAt }) => dueAt <= now));

/** Of several notices of one kind about the same thing a message says the last. */
export const lastOfEach = (rows: readonly PendingRow[]): PendingRow[] => [
  ...new Map(
    rows
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map((row) => [`${row.kind} ${row.about.signupId ?? row.noticeId}`, row]),
  ).values(),
];
