import { createHash } from "node:crypto";

const minute = 60_000;
const day = 24 * 60 * minute;

/** When the schedule takes a new event (ISO instant), should the stream not have brought it to the poster by then. */
export const firstDueAt = (now: Date): string => new Date(now.getTime() + 5 * minute).toISOString();

/**
 * Attempts after which an event waits for a person: six days, by the pauses between them. Stripe itself repeats an
 * event for three.
 */
export const mostAttempts = 16;

/** When a done event is deleted (seconds since 1970): after 90 days, as Stripe repeats events for at most 30. */
export const expiryOf = (now: Date): number => Math.floor((now.getTime() + 90 * day) / 1_000);

/** The lists of due events: several, so that a burst of events is spread over partitions of the index. */
export const dueLists = ["DUE#0", "DUE#1", "DUE#2", "DUE#3"] as const;

/** One of the four lists of a name by an id, the same each time. */
export const listOf = (name: string, id: string): string =>
  `${name}#${createHash("sha256").update(id).digest().readUInt8() % dueLists.length}`;

/** The list of an inbox row by its id. */
export const dueListOf = (id: string): string => listOf("DUE", id);
