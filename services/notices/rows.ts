import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { noticeAboutSchema, noticeKindSchema } from "./schemas.ts";

/** What a text says besides its kind: times as ISO instants, money in minor units. */
const factsSchema = z.object({
  /** Beginning of the first shift concerned, and how many are. */
  from: z.string().optional(),
  shifts: z.int().optional(),
  confirmBy: z.string().optional(),
  money: z.object({ amount: z.int(), currency: z.string() }).optional(),
});
export type NoticeFacts = z.infer<typeof factsSchema>;

const own = {
  ...rowBase,
  sk: z.literal("NOTICE"),
  noticeId: z.string(),
  personId: z.string(),
  kind: noticeKindSchema,
  about: noticeAboutSchema,
  facts: factsSchema,
  /** When the thing happened (ISO instant). */
  at: z.string(),
  readAt: z.string().optional(),
  /** Epoch seconds after which the row may go. */
  expiresAt: z.int(),
} as const;

/** Why nothing was sent: no contact card or no address that the stage can reach; or sending failed each time. */
const undeliveredSchema = z.enum(["no-address", "failed"]);
export type Undelivered = z.infer<typeof undeliveredSchema>;

/** `pending`: in the outbox, to be sent at `dueAt`; who sends claims it by moving `dueAt` on. */
export const noticeRowSchema = z.discriminatedUnion("status", [
  z.object({
    ...own,
    status: z.literal("pending"),
    outbox: z.string(),
    dueAt: z.string(),
    tries: z.int(),
  }),
  z.object({ ...own, status: z.literal("sent"), sentAt: z.string() }),
  z.object({ ...own, status: z.literal("not-sent"), why: undeliveredSchema }),
]);
export type NoticeRow = z.infer<typeof noticeRowSchema>;
export type PendingRow = Extract<NoticeRow, { status: "pending" }>;
export const pendingRowSchema = noticeRowSchema.options[0];

/** A person's notices by time. */
export const inboxIndex = { name: "inbox", partitionKey: "personId", sortKey: "at" } as const;
/** Notices that are to be sent, by the time they are due. */
export const outboxIndex = { name: "outbox", partitionKey: "outbox", sortKey: "dueAt" } as const;
