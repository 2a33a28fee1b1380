import { known } from "#shared/access/require.ts";
import { roleCardKey } from "#shared/cards/role-card.ts";
import { Problem, refuse } from "#shared/http/problem.ts";
import type { UseCase } from "#shared/service/use-case.ts";
import type { NetworkDeps } from "../deps.ts";
import { machineClientOf } from "../domain/views.ts";
import type { manifest } from "../service.ts";
import { machineClientKey } from "../store.ts";

type Create = UseCase<NetworkDeps, typeof manifest.routes.createMachineClient>;

/** Programs of one organisation: enough for every purpose, few enough to look through. */
const mostClients = 20;

/**
 * Registers a program of the caller's organisation: rights first, then the secret at the identity provider, so that
 * a call that breaks off leaves nothing that could sign in. Its rights are the manager's, narrowed by its scopes.
 */
export const createMachineClient: Create = async ({ store, ids, machineIdentity }, { body }, call) => {
  const grant = known(call.actor).grants.find(({ role, operatorId }) => role === "ngo_manager" && operatorId);
  if (!grant?.operatorId) throw new Problem("forbidden");
  const standing = await store.listMachineClients(grant.county);
  if (standing.filter(({ operatorId }) => operatorId === grant.operatorId).length >= mostClients)
    throw refuse("too-many");
  // A repeated call cannot be told the secret again, so each call makes a client of its own.
  const clientId = ids.fresh("machineClient");
  const personId = ids.derived("machineClient", machineIdentity.issuer, clientId);
  const row = {
    ...machineClientKey(grant.county, clientId),
    version: 1,
    change: call.change(),
    clientId,
    personId,
    name: body.name,
    operatorId: grant.operatorId,
    county: grant.county,
    scopes: [...new Set(body.scopes)],
    createdAt: call.now.toISOString(),
  };
  await store.addMachineClient(row, {
    ...roleCardKey(personId),
    version: 1,
    grants: [grant],
    machineScopes: row.scopes,
  });
  const { clientSecret } = await machineIdentity.create(clientId, row.scopes);
  return { ...machineClientOf(row), clientSecret };
};
