import { createHash } from "node:crypto";
import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { keptEventSchema } from "./rules/kept-event.ts";

/**
 * An event of Stripe's: `new`, then `done` or `parked`. While something is still to be tried, `due` and `dueAt`
 * say where and when the sweep finds it; what is parked without them waits for a person.
 */
export const inboxRowSchema = z.object({
  ...rowBase,
  sk: z.literal("EVENT"),
  status: z.enum(["new", "done", "parked"]),
  event: keptEventSchema,
  attempts: z.int(),
  outcome: z.string().optional(),
  due: z.string().optional(),
  dueAt: z.string().optional(),
  /** Seconds since 1970; set once it is done. Stripe sends an event again for at most 30 days. */
  expiresAt: z.int().optional(),
});
export type InboxRow = z.infer<typeof inboxRowSchema>;

const minute = 60_000;
const day = 24 * 60 * minute;

/** The stream brings an event to the poster within seconds; the sweep takes what it did not. */
export const firstDueAt = (now: Date): string => new Date(now.getTime() + 5 * minute).toISOString();

/** What waits is tried again after 1, 2, 4 ... 60 minutes; what it waits for usually drives it before. */
export const nextDueAt = (now: Date, attempts: number): string =>
  new Date(now.getTime() + Math.min(2 ** attempts, 60) * minute).toISOString();

/** Done events are kept for 90 days, well beyond Stripe's 30. */
export const expiryOf = (now: Date): number => Math.floor((now.getTime() + 90 * day) / 1_000);

/** The lists of what is due; several, so that no burst of events falls on one. */
export const dueLists = ["DUE#0", "DUE#1", "DUE#2", "DUE#3"] as const;

export const dueListOf = (eventId: string): string =>
  dueLists[(createHash("sha256").update(eventId).digest()[0] ?? 0) % dueLists.length] ?? dueLists[0];
