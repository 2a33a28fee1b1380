import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { defineService } from "#shared/manifest/manifest.ts";
import { inboxIndex, outboxes, outboxIndex } from "./keys.ts";
import { noticeRoutes } from "./routes.ts";
import { causeNames } from "./rules/causes.ts";
import { stationCauseNames } from "./rules/station-causes.ts";

export const environmentSchema = once(() =>
  z.object({
    /** Sender address of mails; without it no mail is sent. */
    NOTICES_MAIL_FROM: z.email().optional(),
    PUBLIC_URL: z.url().optional(),
  }),
);

export const manifest = defineService({
  name: "notices",
  table: { name: "notices", indexes: [inboxIndex, outboxIndex], expiryAttribute: "expiresAt" },
  reads: [
    "network.role",
    "network.county",
    "network.station",
    "network.appointments",
    "network.staff-contact",
    "volunteers.contactCard",
    "volunteers.gateCard",
    "matching.offer",
    "donations.receipt",
    "needs.meeting",
  ],
  opens: ["contact", "staff-contact"],
  sends: [{ channel: "mail", setting: "NOTICES_MAIL_FROM" }],
  environment: environmentSchema,
  subscriptions: [
    { event: "needs.NeedOpened", consumer: "onNeedChanged" },
    { event: "needs.NeedChanged", consumer: "onNeedChanged" },
    { event: "needs.NeedClosed", consumer: "onNeedChanged" },
    { event: "needs.NeedCancelled", consumer: "onNeedChanged" },
    { event: "needs.NeedRedacted", consumer: "onNeedChanged" },
    { event: "needs.NeedAwaitsRelease", consumer: "onNeedChanged" },
    { event: "projects.ProjectChanged", consumer: "onProjectChanged" },
    ...causeNames.map((event) => ({ event, consumer: "onNotifiableEvent" })),
    ...stationCauseNames.map((event) => ({ event, consumer: "onStationEvent" })),
  ],
  schedules: [{ name: "deliverDue", everyMinutes: 1, parts: outboxes.length }],
  routes: noticeRoutes,
});
