import { addDays, atCountyTime, countyDay, countyTimeOfDay } from "#shared/values/time.ts";
import type { PendingRow } from "../rows.ts";

/** How long a notice waits for others to the same person, so that they leave as one message (minutes). */
export const gatherMinutes = 1;

/** How long a claim lasts; a notice not reported as sent by then is tried again (minutes). */
export const claimMinutes = 10;

/** Tries to send a notice; after them it is in the inbox only. */
export const maxTries = 5;

/** How long a notice stays in the inbox (days). */
export const keepDays = 366;

const quietHours = { from: "22:00", until: "08:00" } as const;

/** The ISO instant that is this many minutes later. */
export const inMinutes = (instant: Date, minutes: number): string =>
  new Date(instant.getTime() + minutes * 60_000).toISOString();

/** The end of the quiet hours (22:00 to 08:00 county time) as an ISO instant; undefined outside them. */
export const quietUntil = (now: Date): string | undefined => {
  const time = countyTimeOfDay(now);
  if (time >= quietHours.until && time < quietHours.from) return undefined;
  const day = countyDay(now);
  return atCountyTime(time < quietHours.until ? day : addDays(day, 1), quietHours.until).toISOString();
};

/**
 * The messages to send, each a group of one person's notices of which at least one is due; notices not due yet go
 * along. Notices that were tried together are tried together again, so that the message keeps its id.
 */
export const groupDue = (rows: readonly PendingRow[], now: string): PendingRow[][] =>
  [
    ...Map.groupBy(rows, ({ personId, tries, dueAt }) => `${personId} ${tries > 0 ? dueAt : ""}`).values(),
  ].filter((group) => group.some(({ dueAt }) => dueAt <= now));

/** The last of several notices of one kind about the same signup; a message leaves out the earlier ones. */
export const lastOfEach = (rows: readonly PendingRow[]): PendingRow[] => [
  ...new Map(
    rows
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map((row) => [`${row.kind} ${row.about.signupId ?? row.noticeId}`, row]),
  ).values(),
];
