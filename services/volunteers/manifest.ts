import { defineService } from "#shared/manifest/manifest.ts";
import { volunteerEvents } from "#shared/published/events/volunteers.ts";
import { checkRoutes } from "./checks/routes.ts";
import { directoryRoutes } from "./directory/routes.ts";
import { lookRoutes } from "./looks/routes.ts";
import { profileRoutes } from "./profiles/routes.ts";
import { table } from "./table.ts";
import { teamRoutes } from "./teams/routes.ts";
import { visibilityRoutes } from "./visibility/routes.ts";

export const manifest = defineService({
  name: "volunteers",
  table,
  reads: ["network.role", "network.county", "donations.gifts", "needs.quickContact"],
  seals: ["contact", "identity"],
  publishes: volunteerEvents,
  subscriptions: [
    { event: "needs.AttendanceRecorded", consumer: "onAttendanceRecorded" },
    { event: "needs.QuickSignedUp", consumer: "onQuickContactChanged" },
    { event: "needs.QuickContactErased", consumer: "onQuickContactChanged" },
  ],
  schedules: [
    { name: "sweepEndingChecks", everyMinutes: 10 },
    { name: "removeSignIns", everyMinutes: 10 },
  ],
  functions: { removeSignIns: { trigger: "schedule", identity: "people" } },
  routes: {
    ...profileRoutes,
    ...visibilityRoutes,
    ...lookRoutes,
    ...directoryRoutes,
    ...checkRoutes,
    ...teamRoutes,
  },
});
