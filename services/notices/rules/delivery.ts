import { addDays, atCountyTime, countyDay, countyTimeOfDay } from "#shared/values/time.ts";
import type { NoticeRow, PendingRow } from "../rows.ts";
import type { NoticeKind } from "../schemas.ts";

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

const states: ReadonlySet<NoticeKind> = new Set([
  "signup-proposed",
  "signup-confirmed",
  "signup-waitlisted",
  "signup-promoted",
  "signup-withdrawn",
  "signup-cancelled",
  "signup-to-complete",
  "signup-to-confirm",
  "signup-suspended",
  "signup-restored",
]);

/** What a notice says about a shift: its state, or what else about it has changed. */
const topicOf = (kind: NoticeKind): string => (states.has(kind) ? "state" : kind);

/** After these, nothing said before about the shift is worth saying. */
const ends: ReadonlySet<NoticeKind> = new Set(["signup-withdrawn", "signup-cancelled"]);

const byTime = (a: NoticeRow, b: NoticeRow): number =>
  a.at.localeCompare(b.at) || (a.ofVersion ?? 0) - (b.ofVersion ?? 0);

/**
 * What notices of one person say, in order of time. The last word about a shift of a signup is the last that happened
 * to it: a notice leaves out the shifts of which a later one tells something newer, and is left out where none remains.
 */
export const lastWords = <Row extends NoticeRow>(rows: readonly Row[]): Row[] => {
  const said = new Set<string>();
  const isNews = (row: Row, shiftId: string): boolean => {
    const [about, topic] = [`${row.about.signupId} ${shiftId}`, topicOf(row.kind)];
    const isLast = !said.has(`${about} ${topic}`) && !said.has(`${about} end`);
    said.add(`${about} ${topic}`);
    if (ends.has(row.kind)) said.add(`${about} end`);
    return isLast;
  };
  return rows
    .toSorted(byTime)
    .toReversed()
    .flatMap((row) => {
      if (!row.facts.moved?.length) return [row];
      const moved = row.facts.moved.filter(({ shiftId }) => isNews(row, shiftId));
      return moved.length > 0 ? [{ ...row, facts: { ...row.facts, moved } }] : [];
    })
    .toReversed();
};

/** Kinds of notices that somebody acts on: one that stays unread sends a person to the wrong place, or nowhere. */
const actedOn: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  "signup-promoted",
  "signup-cancelled",
  "signup-times-changed",
  "signup-place-changed",
  "signup-to-complete",
  "signup-to-confirm",
  "signup-suspended",
  "signup-restored",
  "station-late-withdrawal",
  "station-suspended",
]);

/** Whether a notice says how the station is called: where a volunteer acts on it, or may have to ask. */
export const callsStation = (kind: NoticeKind): boolean =>
  kind === "check-ending" || (actedOn.has(kind) && !kind.startsWith("station-"));

/** Whether a notice is sent however many messages its recipient got today. */
export const mustArrive = (kind: NoticeKind): boolean => actedOn.has(kind);
