import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { defineService } from "#shared/manifest/manifest.ts";
import { needEvents } from "#shared/published/events/needs.ts";
import { calendarFeedRoutes } from "./calendar-feeds/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { needRoutes } from "./needs/routes.ts";
import { quickSignupRoutes } from "./quick-signups/routes.ts";
import { signupRoutes } from "./signups/routes.ts";
import { needsTable } from "./table.ts";

export const environmentSchema = once(() => z.object({ PUBLIC_URL: z.url().optional() }));

export const manifest = defineService({
  name: "needs",
  table: needsTable,
  reads: [
    "network.role",
    "network.county",
    "network.station",
    "network.staff-contact",
    "volunteers.gateCard",
    "matching.offer",
  ],
  opens: ["staff-contact"],
  publishes: needEvents,
  environment: environmentSchema,
  subscriptions: [
    { event: "projects.ProjectChanged", consumer: "onProjectChanged" },
    { event: "volunteers.VolunteerChanged", consumer: "onVolunteerChanged" },
    { event: "volunteers.VolunteerWithdrawn", consumer: "onVolunteerWithdrawn" },
    { event: "needs.ImportSliceDue", consumer: "onImportSliceDue" },
  ],
  schedules: [{ name: "sweepPromotions", everyMinutes: 1 }],
  functions: {
    syncSignups: {
      trigger: "stream",
      watches: [
        { pk: "NEED#", sk: "NEED", changes: ["MODIFY"] },
        { pk: "NEED#", sk: "BOARD#", changes: ["INSERT", "MODIFY"] },
      ],
    },
    /** It alone seals: names and phones of who does not sign in. Nothing in this service opens them. */
    quickSignUps: { trigger: "http", seals: ["contact"] },
    beginImport: { trigger: "upload" },
    onImportSliceDue: { trigger: "event", readsFiles: true },
  },
  routes: { ...needRoutes, ...importRoutes, ...signupRoutes, ...calendarFeedRoutes, ...quickSignupRoutes },
});
