import { defineService } from "#shared/manifest/manifest.ts";
import { contractRoutes } from "./contracts/routes.ts";
import { invitationRoutes } from "./invitations/routes.ts";
import { machineClientRoutes } from "./machine-clients/routes.ts";
import { referenceRoutes } from "./reference/routes.ts";
import { staffRoutes } from "./staff/routes.ts";
import { staffContactRoutes } from "./staff-contacts/routes.ts";
import { stationRoutes } from "./stations/routes.ts";

export const manifest = defineService({
  name: "network",
  table: { name: "network", expiryAttribute: "expiresAt" },
  reads: [],
  seals: ["staff-contact", "staff-label"],
  functions: { machineClients: { trigger: "http", identity: "clients" } },
  routes: {
    ...referenceRoutes,
    ...stationRoutes,
    ...contractRoutes,
    ...staffRoutes,
    ...invitationRoutes,
    ...staffContactRoutes,
    ...machineClientRoutes,
  },
});
