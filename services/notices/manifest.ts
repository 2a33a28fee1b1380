import * as z from "zod";
import { defineService } from "#shared/manifest/manifest.ts";
import { inboxIndex, outboxIndex } from "./rows.ts";
import { causeNames } from "./rules/causes.ts";
import { noticeParamsSchema, noticeQuerySchema, noticeSchema, noticesSchema } from "./schemas.ts";

export const environmentSchema = z.object({
  /** Sender of mails; without one nothing leaves by mail. */
  NOTICES_MAIL_FROM: z.email().optional(),
  PUBLIC_URL: z.url().optional(),
});

export const manifest = defineService({
  name: "notices",
  table: { name: "notices", indexes: [inboxIndex, outboxIndex], expiryAttribute: "expiresAt" },
  reads: ["network.role", "volunteers.contactCard"],
  opens: ["contact"],
  sends: [{ channel: "mail", setting: "NOTICES_MAIL_FROM" }],
  environment: environmentSchema,
  subscriptions: causeNames.map((event) => ({ event, consumer: "notify" })),
  schedules: [{ name: "deliverDue", everyMinutes: 1 }],
  routes: {
    listOwnNotices: {
      method: "GET",
      path: "/v1/me/notices",
      summary: "Read one's own notices",
      access: { resource: "notice", letters: "R own" },
      who: { roles: "signed-in" },
      query: noticeQuerySchema,
      answer: noticesSchema,
    },
    readNotice: {
      method: "POST",
      path: "/v1/me/notices/{noticeId}/read",
      summary: "Mark one of one's own notices as read",
      access: { resource: "notice", letters: "R own" },
      who: { roles: "signed-in" },
      params: noticeParamsSchema,
      answer: noticeSchema,
      status: 200,
    },
  },
});
