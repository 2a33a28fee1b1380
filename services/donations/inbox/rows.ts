import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";

/** A field of a Stripe object that is no object itself. */
export const plainValueSchema = once(() => z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** A Stripe event as the inbox keeps it. Nothing in it names a person. */
const keptEventSchema = once(() =>
  z.object({
    id: z.string(),
    type: z.string(),
    apiVersion: z.string().nullable(),
    livemode: z.boolean().nullable(),
    /** Seconds since 1970. */
    created: z.number(),
    /** The connected account whose event it is; absent for our own account's. */
    account: z.string().optional(),
    /** The fields the books need of the object that the event is about, as they were when Stripe sent it. */
    subject: z.record(z.string(), plainValueSchema()),
    /** Our own metadata on the object. */
    donationId: z.string().optional(),
    projectId: z.string().optional(),
  }),
);
export type KeptEvent = z.infer<ReturnType<typeof keptEventSchema>>;

/**
 * A Stripe event: `new`, then `done` or `parked`, with the reason as `outcome`. `due` and `dueAt` name the list and the
 * instant at which the schedule tries it again; a parked event without them waits for a person.
 */
export const inboxRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("EVENT"),
    status: z.enum(["new", "done", "parked"]),
    event: keptEventSchema(),
    attempts: z.int(),
    outcome: z.string().optional(),
    due: z.string().optional(),
    dueAt: z.string().optional(),
    /** Seconds since 1970; set once the event is done. */
    expiresAt: z.int().optional(),
  }),
);
export type InboxRow = z.infer<ReturnType<typeof inboxRowSchema>>;
