import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { shiftStatuses } from "#shared/eligibility/shift-states.ts";
import { needChangedSchema } from "#shared/published/events/needs.ts";
import { staffRoles } from "#shared/values/role.ts";
import { noticeAboutSchema, noticeKindSchema, noticePreferencesSchema } from "./schemas.ts";

/** The values in a notice's text: times as ISO instants, money in minor units. */
const factsSchema = once(() =>
  z.object({
    /** The shifts that changed, each with its start and the status it now has; by start. */
    moved: z
      .array(z.object({ shiftId: z.string(), from: z.string(), status: z.enum(shiftStatuses) }))
      .optional(),
    confirmBy: z.string().optional(),
    /** Names of the gates that are open. */
    gates: z.array(z.string()).optional(),
    /** The township whose station knows more, where no need says it. */
    division: z.string().optional(),
    /** Checks that end, each with its last day (ISO day). */
    checks: z.array(z.object({ kind: z.string(), validUntil: z.string() })).optional(),
    money: z.object({ amount: z.int(), currency: z.string() }).optional(),
    /** When something is tried again (ISO instant). */
    nextAt: z.string().optional(),
    /** Time served (minutes). */
    minutes: z.int().optional(),
  }),
);
export type NoticeFacts = z.infer<ReturnType<typeof factsSchema>>;

const everyNotice = once(
  () =>
    ({
      ...rowBase(),
      sk: z.literal("NOTICE"),
      noticeId: z.string(),
      personId: z.string(),
      kind: noticeKindSchema(),
      about: noticeAboutSchema(),
      facts: factsSchema(),
      /** Of a notice for a station: its township, and the roles there that it is for. */
      station: z.object({ division: z.string(), roles: z.array(z.enum(staffRoles)) }).optional(),
      /** When the reported change happened (ISO instant). */
      at: z.string(),
      /** The version of what the notice is about: it orders notices of the same instant. */
      ofVersion: z.int().optional(),
      readAt: z.string().optional(),
      /** Epoch seconds after which DynamoDB may delete the row. */
      expiresAt: z.int(),
    }) as const,
);

/**
 * Why nothing was sent: `no-address`: no contact card, or no address that the stage can send to; `failed`:
 * every try; `enough-today`: as many messages went to the person today as a day takes; `outdated`: it was not true any
 * more; `not-wanted`: the person reads such notices on the page.
 */
const undeliveredSchema = once(() =>
  z.enum(["no-address", "failed", "enough-today", "outdated", "not-wanted"]),
);
export type Undelivered = z.infer<ReturnType<typeof undeliveredSchema>>;

/** `pending`: in the outbox, to be sent at `dueAt`; a sender claims it by moving `dueAt` ahead. */
export const noticeRowSchema = once(() =>
  z.discriminatedUnion("status", [
    z.object({
      ...everyNotice(),
      status: z.literal("pending"),
      outbox: z.string(),
      dueAt: z.string(),
      tries: z.int(),
    }),
    z.object({ ...everyNotice(), status: z.literal("sent"), sentAt: z.string() }),
    z.object({ ...everyNotice(), status: z.literal("not-sent"), why: undeliveredSchema() }),
  ]),
);
export type NoticeRow = z.infer<ReturnType<typeof noticeRowSchema>>;
/** What texts say of a need, kept from its events; the newest words, also in notices of before. */
export const needRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("NEED"),
    needId: z.string(),
    ...needChangedSchema().pick({ title: true, division: true, listing: true }).shape,
  }),
);
export type NeedRow = z.infer<ReturnType<typeof needRowSchema>>;

/** How texts name a project, kept from its events. */
export const projectRowSchema = once(() =>
  z.object({ ...rowBase(), sk: z.literal("PROJECT"), projectId: z.string(), name: z.string() }),
);
export type ProjectRow = z.infer<ReturnType<typeof projectRowSchema>>;

/** The shifts of a signup that its volunteer is to be reminded of. The version is that of the signup. */
export const reminderRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("REMINDER"),
    signupId: z.string(),
    needId: z.string(),
    personId: z.string(),
    /** With a confirmed place; the reminders that are left, each with the ISO instant at which it is due. */
    shifts: z.array(
      z.object({
        shiftId: z.string(),
        from: z.string(),
        reminders: z.array(
          z.object({
            kind: noticeKindSchema().extract(["reminder-day-before", "reminder-soon"]),
            at: z.string(),
          }),
        ),
      }),
    ),
    /** The list it lies in, and when the next reminder is due; absent if none is left. */
    outbox: z.string().optional(),
    dueAt: z.string().optional(),
    /** Epoch seconds after which DynamoDB may delete the row. */
    expiresAt: z.int(),
  }),
);
export type ReminderRow = z.infer<ReturnType<typeof reminderRowSchema>>;

/** By which way a person wants groups of notices, the others going the usual way; and what they have read. */
export const preferencesRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("PREFERENCES"),
    ways: noticePreferencesSchema().strip().partial(),
    /** All notices of up to `until` were read, at the latest `at` (ISO instants). */
    read: z.object({ until: z.string(), at: z.string() }).optional(),
  }),
);
export type PreferencesRow = z.infer<ReturnType<typeof preferencesRowSchema>>;

export type PendingRow = Extract<NoticeRow, { status: "pending" }>;
export const pendingRowSchema = once(() => noticeRowSchema().options[0]);
