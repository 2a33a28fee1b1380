import { defineService } from "#shared/manifest/manifest.ts";
import { listsTable } from "./keys.ts";
import { listRoutes } from "./routes.ts";

export const manifest = defineService({
  name: "lists",
  table: listsTable,
  reads: [
    "network.role",
    "network.county",
    "volunteers.gateCard",
    "volunteers.contactCard",
    "matching.postings",
  ],
  opens: ["contact"],
  subscriptions: [
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
  routes: listRoutes,
});
