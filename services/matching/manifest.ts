import { defineService } from "#shared/manifest/manifest.ts";

import { matchingEvents } from "#shared/published/events/matching.ts";
import { matchRoutes } from "./matches/routes.ts";
import { offerRoutes } from "./offers/routes.ts";
import { matchingTable } from "./table.ts";

export const manifest = defineService({
  name: "matching",
  table: matchingTable,
  reads: ["network.role", "network.county", "volunteers.gateCard"],
  publishes: matchingEvents,
  subscriptions: [
    { event: "volunteers.VolunteerRegistered", consumer: "onVolunteerChanged" },
    { event: "volunteers.VolunteerChanged", consumer: "onVolunteerChanged" },
    { event: "volunteers.VolunteerWithdrawn", consumer: "onVolunteerChanged" },
    { event: "needs.NeedOpened", consumer: "onNeedChanged" },
    { event: "needs.NeedChanged", consumer: "onNeedChanged" },
    { event: "needs.NeedClosed", consumer: "onNeedChanged" },
    { event: "needs.NeedCancelled", consumer: "onNeedChanged" },
    { event: "needs.NeedRedacted", consumer: "onNeedChanged" },
    { event: "needs.SignupConfirmed", consumer: "onSignupChanged" },
    { event: "needs.SignupWaitlisted", consumer: "onSignupChanged" },
    { event: "needs.SignupPromoted", consumer: "onSignupChanged" },
    { event: "needs.SignupWithdrawn", consumer: "onSignupChanged" },
    { event: "needs.SignupCancelled", consumer: "onSignupChanged" },
    { event: "needs.SignupToComplete", consumer: "onSignupChanged" },
    { event: "needs.SignupToConfirm", consumer: "onSignupChanged" },
    { event: "needs.SignupSuspended", consumer: "onSignupChanged" },
    { event: "needs.SignupTimesChanged", consumer: "onSignupChanged" },
    { event: "needs.AttendanceRecorded", consumer: "onSignupChanged" },
    { event: "projects.ProjectChanged", consumer: "onProjectChanged" },
  ],
  schedules: [{ name: "sweepAskings", everyMinutes: 1 }],
  routes: { ...matchRoutes, ...offerRoutes },
});
