import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";

export const noticeKindSchema = once(() =>
  z.enum([
    "signup-proposed",
    "signup-confirmed",
    "signup-waitlisted",
    "signup-promoted",
    "signup-withdrawn",
    "signup-overdue",
    "signup-not-completed",
    "signup-passed-over",
    "signup-placed-already",
    "signup-cancelled",
    "signup-times-changed",
    "signup-place-changed",
    "signup-to-complete",
    "signup-to-confirm",
    "signup-suspended",
    "signup-restored",
    "signup-thanks",
    "reminder-day-before",
    "reminder-soon",
    "offer",
    "offer-withdrawn",
    "station-signed-up",
    "station-late-withdrawal",
    "station-late-overdue",
    "station-suspended",
    "station-asking-ended",
    "station-to-release",
    "station-released",
    "station-sent-back",
    "station-team-to-approve",
    "check-ending",
    "check-recorded",
    "check-ended",
    "station-check-ending",
    "station-volunteer-to-check",
    "donation-received",
    "donation-refunded",
    "monthly-failed",
    "monthly-ended",
    "monthly-ended-unpaid",
    "monthly-ended-project",
    "sponsorship-missed",
    "sponsorship-ended",
    "pledge-due",
    "pledge-closed",
  ]),
);
export type NoticeKind = z.infer<ReturnType<typeof noticeKindSchema>>;

/** Ids of the things a notice is about. */
export const noticeAboutSchema = once(() =>
  z.strictObject({
    needId: idSchema("need").optional(),
    signupId: idSchema("signup").optional(),
    offerId: idSchema("offer").optional(),
    projectId: idSchema("project").optional(),
    donationId: idSchema("donation").optional(),
    recurringGiftId: idSchema("recurringGift").optional(),
    pledgeId: idSchema("pledge").optional(),
    volunteerId: idSchema("volunteer").optional(),
    teamId: idSchema("team").optional(),
  }),
);
export type NoticeAbout = z.infer<ReturnType<typeof noticeAboutSchema>>;

/** A notice in its recipient's inbox; `text` is in the language of the request. */
export const noticeSchema = once(() =>
  z
    .strictObject({
      noticeId: idSchema("notice"),
      kind: noticeKindSchema(),
      text: z.string(),
      about: noticeAboutSchema(),
      at: isoInstantSchema(),
      readAt: isoInstantSchema().optional(),
    })
    .meta({ id: "Notice" }),
);

const ways = ["auto", "mail", "sms"] as const;
const wayOrPage = () => z.enum([...ways, "page"]);

/**
 * By which way somebody wants each group of notices: `auto`: by mail where there is an address, else by short message;
 * `page`: to be read on the page only. What one acts on (`urgent`: an offer, a place offered, moved, suspended, lost, restored or cancelled,
 * and for a station a place that is free again soon before its shift, or an asking that found too few) always leaves, by the other way where the chosen one is not possible.
 */
export const noticePreferencesSchema = once(() =>
  z.strictObject({
    urgent: z.enum(ways),
    signups: wayOrPage(),
    /** Of one's shifts: the evening before, and two hours before. */
    reminders: wayOrPage(),
    /** Checks that end. */
    checks: wayOrPage(),
    gifts: wayOrPage(),
    /** What staff hear of their station. */
    station: wayOrPage(),
  }),
);
export type NoticePreferences = z.infer<ReturnType<typeof noticePreferencesSchema>>;
/** How a message can leave. */
export const channelNames = ["mail", "sms"] as const;

/** One's preferences, and by which ways messages leave this system at all: without one they are read on the page only. */
export const myNoticePreferencesSchema = once(() =>
  noticePreferencesSchema()
    .extend({ possible: z.array(z.enum(channelNames)) })
    .meta({ id: "NoticePreferences" }),
);
export type MessageGroup = keyof NoticePreferences;
export const updateNoticePreferencesSchema = once(() =>
  noticePreferencesSchema().partial().meta({ id: "UpdateNoticePreferences" }),
);
export type UpdateNoticePreferences = z.infer<ReturnType<typeof updateNoticePreferencesSchema>>;

export const noticeQuerySchema = once(() =>
  z.strictObject({
    cursor: z.string().max(2_000).optional(),
    limit: wholeNumberSchema(1, 100, 50),
  }),
);
/** Newest first. */
export const noticesSchema = once(() =>
  z
    .strictObject({ items: z.array(noticeSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "Notices" }),
);

/** `until`: the instant of the newest notice that was read. */
export const readNoticesSchema = once(() =>
  z.strictObject({ until: isoInstantSchema() }).meta({ id: "ReadNotices" }),
);

export const noticeParamsSchema = once(() => z.object({ noticeId: idSchema("notice") }));
