import { defineService } from "#shared/manifest/manifest.ts";
import { projectEvents } from "#shared/published/events/projects.ts";
import { projectRoutes } from "./routes.ts";
import { table } from "./table.ts";
import { updateRoutes } from "./updates/routes.ts";

export const manifest = defineService({
  name: "projects",
  table,
  reads: ["network.role", "network.county", "network.counties"],
  publishes: projectEvents,
  subscriptions: [{ event: "donations.DonationReceived", consumer: "onDonationReceived" }],
  routes: { ...projectRoutes, ...updateRoutes },
});
