import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  createMachineClientSchema,
  machineClientListSchema,
  machineClientParamsSchema,
  newMachineClientSchema,
} from "./schemas.ts";

/** They have a function of their own: it alone may make and remove clients where people sign in. */
const ownFunction = { function: "machineClients" } as const;

/** The routes about programs that call the API for an organisation. */
export const machineClientRoutes = {
  createMachineClient: {
    method: "POST",
    path: "/v1/machine-clients",
    ...ownFunction,
    summary: "Register a program of one's organisation",
    access: { resource: "machine.client", letters: "C" },
    who: { roles: ["ngo_manager"] },
    body: createMachineClientSchema,
    answer: newMachineClientSchema,
    status: 201,
    refusals: ["too-many"],
  },
  listMachineClients: {
    method: "GET",
    path: "/v1/machine-clients",
    ...ownFunction,
    summary: "The programs registered",
    access: { resource: "machine.client", letters: "R" },
    who: { roles: ["ngo_manager", "county_admin"] },
    answer: machineClientListSchema,
  },
  revokeMachineClient: {
    method: "DELETE",
    path: "/v1/machine-clients/{clientId}",
    ...ownFunction,
    summary: "Revoke a program's rights at once",
    // The access matrix has no letter for revoking: it adds the word to the right to read.
    access: { resource: "machine.client", letters: "R" },
    who: { roles: ["ngo_manager", "county_admin"] },
    params: machineClientParamsSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
