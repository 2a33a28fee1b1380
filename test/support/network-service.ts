import { loadNetwork } from "#infra/local/demo/network/load-network.ts";
import { personaSubject } from "#infra/local/identity/persona.ts";
import type { MachineIdentity } from "#services/network/machine-clients/deps.ts";
import { composeNetwork } from "#services/network/main.ts";
import { manifest } from "#services/network/manifest.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { createStaffContactStore } from "#services/network/staff-contacts/store.ts";
import { tableName } from "#shared/db/table.ts";
import { caller, personOf, type TestCall, tokenOf } from "./call-api.ts";
import { createTestPlatform, testIssuer } from "./test-platform.ts";

/** The network service with the demo's counties, and an identity provider that only records its calls. */
export const createNetworkService = async (options: { factor?: number } = {}) => {
  const { platform, clock, logged } = await createTestPlatform(
    [manifest.table, { name: "volunteers" }],
    options,
  );
  await loadNetwork(platform, testIssuer);
  const clients = new Map<string, { scopes: readonly string[]; owner: string }>();
  let made = 0;
  const identity: MachineIdentity = {
    issuer: testIssuer,
    create: async (client) => {
      made += 1;
      clients.set(`client${made}`, client);
      return { clientId: `client${made}`, clientSecret: `secret of client${made}` };
    },
    secretOf: async (clientId) => `secret of ${clientId}`,
    remove: async (clientId) => {
      clients.delete(clientId);
    },
  };
  const call = caller(composeNetwork(identity)(platform).api);
  const subject = (persona: string) => (/^\w+-/.test(persona) ? personaSubject(persona) : persona);
  return {
    platform,
    clock,
    clients,
    /** The identity provider; a test may have it fail. */
    identity,
    logged,
    call,
    /** Calls as a demo persona, or as somebody not loaded before (`newcomer`). */
    as: (persona: string, route: string, request: Omit<TestCall, "token"> = {}) =>
      call(route, { ...request, token: tokenOf(subject(persona)) }),
    /** The role card of a machine client. */
    cardOf: (clientId: string) => {
      const { documents, stage, ids } = platform;
      const store = createStaffStore(documents, tableName(stage, manifest.table.name));
      return store.findRoleCard(ids.derived("machineClient", testIssuer, clientId));
    },
    /** What is stored of the name and phone that somebody gave for volunteers. */
    contactCardOf: (persona: string) => {
      const { documents, stage, ids } = platform;
      const store = createStaffContactStore(documents, tableName(stage, manifest.table.name));
      return store.find(personOf(ids, subject(persona)).personId);
    },
    personId: (persona: string) => personOf(platform.ids, subject(persona)).personId,
  };
};
export type NetworkService = Awaited<ReturnType<typeof createNetworkService>>;
