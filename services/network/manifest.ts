import { defineService } from "#shared/manifest/manifest.ts";
import { contractRoutes } from "./contracts/routes.ts";
import { machineClientRoutes } from "./machine-clients/routes.ts";
import { referenceRoutes } from "./reference/routes.ts";
import { staffRoutes } from "./staff/routes.ts";
import { staffContactRoutes } from "./staff-contacts/routes.ts";
import { stationRoutes } from "./stations/routes.ts";

export const manifest = defineService({
  name: "network",
  table: { name: "network" },
  reads: [],
  seals: ["staff-contact"],
  functions: { machineClients: { trigger: "http", identity: "clients" } },
  routes: {
    ...referenceRoutes,
    ...stationRoutes,
    ...contractRoutes,
    ...staffRoutes,
    ...staffContactRoutes,
    ...machineClientRoutes,
  },
});
