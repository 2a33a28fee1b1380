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

/** The ISO instant that is this many minutes later. */
export const inMinutes = (instant: Date, minutes: number): string =>
  new Date(instant.getTime() + minutes * 60_000).toISOString();

/** A shift is none of the volunteer's any more. */
const ended = [
  "signup-withdrawn",
  "signup-overdue",
  "signup-not-completed",
  "signup-passed-over",
  "signup-placed-already",
  "signup-cancelled",
] as const satisfies NoticeKind[];

const states: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  "signup-proposed",
  "signup-confirmed",
  "signup-waitlisted",
  "signup-promoted",
  ...ended,
  "signup-to-complete",
  "signup-to-confirm",
  "signup-suspended",
  "signup-restored",
]);

const reminders: ReadonlySet<NoticeKind> = new Set(["reminder-day-before", "reminder-soon"]);

/** Whether a notice only reminds of a shift that is to come. */
export const isReminder = (kind: NoticeKind): boolean => reminders.has(kind);

/** What a notice says about a shift: its state, what else about it has changed, or that it is near. */
const topicOf = (kind: NoticeKind): string => {
  if (isReminder(kind)) return "reminder";
  return states.has(kind) ? "state" : kind;
};

/** After these, nothing said before about the shift is worth saying. */
const ends: ReadonlySet<NoticeKind> = new Set(ended);

const byTime = (a: NoticeRow, b: NoticeRow): number =>
  a.at.localeCompare(b.at) || (a.ofVersion ?? 0) - (b.ofVersion ?? 0);

/** How far back a notice may have happened that still waits for the morning, the evening or its next try (minutes). */
const longestWait = 48 * 60;

/** From which ISO instant on notices of a person are read, when these are due: before it none can wait any more. */
export const readSince = (due: readonly PendingRow[], now: Date): string =>
  [inMinutes(now, -longestWait), ...due.map(({ at }) => at)].sort()[0] ?? "";

/** Whether a notice leaves now, one of the same person being due: what is due within the minute goes along. */
export const isReady = ({ dueAt, tries }: PendingRow, now: Date): boolean =>
  dueAt <= (tries > 0 ? now.toISOString() : inMinutes(now, gatherMinutes));

/** What leaves by one way, and what waits for something earlier. */
interface Turns {
  /** The messages, in the order of what they tell, each several notices. */
  readonly messages: PendingRow[][];
  readonly waiting: readonly PendingRow[];
  /** When those that wait are due (ISO instant). */
  readonly until: string;
}

/**
 * The messages that leave by one way to one person, in order of time. A message that was tried and not sent keeps back
 * whatever happened later, until it is sent or given up. Notices that were tried together are tried together again, so
 * that the message keeps its id.
 * @param ready the notices that are due
 * @param held those that a sender has, or that wait for their next try
 */
export const turnsOf = (ready: readonly PendingRow[], held: readonly PendingRow[]): Turns => {
  const [first] = held.toSorted(byTime);
  const isLater = (row: PendingRow): boolean => first !== undefined && byTime(first, row) < 0;
  const messages = Map.groupBy(ready.filter((row) => !isLater(row)).sort(byTime), ({ tries, dueAt }) =>
    tries > 0 ? dueAt : "",
  );
  return { messages: [...messages.values()], waiting: ready.filter(isLater), until: first?.dueAt ?? "" };
};

/**
 * What notices of one person say, in order of time. The last word about a shift of a signup is the last that happened
 * to it: a notice leaves out the shifts of which a later one tells something newer, and is left out where none remains.
 * A word about the state of a shift comes in place of a reminder before it.
 */
export const lastWords = <Row extends NoticeRow>(rows: readonly Row[]): Row[] => {
  const said = new Set<string>();
  const isNews = (row: Row, shiftId: string): boolean => {
    const [about, topic] = [`${row.about.signupId} ${shiftId}`, topicOf(row.kind)];
    const newer = [topic, "end", ...(topic === "reminder" ? ["state"] : [])];
    const isLast = newer.every((other) => !said.has(`${about} ${other}`));
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
  "offer",
  "signup-promoted",
  "signup-overdue",
  "signup-not-completed",
  "signup-cancelled",
  "signup-times-changed",
  "signup-place-changed",
  "signup-to-complete",
  "signup-to-confirm",
  "signup-suspended",
  "signup-restored",
  "station-late-withdrawal",
  "station-late-overdue",
  "station-suspended",
  "station-asking-ended",
]);

/** Whether a notice says how the station is called: where a volunteer acts on it, or may have to ask. */
export const callsStation = (kind: NoticeKind): boolean =>
  kind === "check-ending" ||
  kind === "check-ended" ||
  isReminder(kind) ||
  (actedOn.has(kind) && !kind.startsWith("station-"));

/** Whether a notice is sent however many messages its recipient got today. */
export const mustArrive = (kind: NoticeKind): boolean => actedOn.has(kind);
