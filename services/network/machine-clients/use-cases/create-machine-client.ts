import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { MachineClientDeps } from "../deps.ts";
import { machineClientKey } from "../keys.ts";
import type { machineClientRoutes } from "../routes.ts";
import type { MachineClientRow } from "../rows.ts";
import { nextClientCard } from "../rules/client-card.ts";
import { machineClientOf } from "../views.ts";

type CreateMachineClient = UseCase<MachineClientDeps, typeof machineClientRoutes.createMachineClient>;

/** Programs per organisation: enough for every purpose, few enough to look through. */
const maxClients = 20;

/**
 * Registers a program of the caller's organisation. The rights are saved before the secret is made, so that a call
 * that breaks off leaves no secret without a row. A repeated call gives the same program a new secret, since the
 * first one is not stored.
 * @throws Problem `forbidden` where the caller's role names no organisation; refusal `too-many`
 */
export const createMachineClient: CreateMachineClient = async (deps, { body }, call) => {
  const { networks, machineClients, ids, machineIdentity } = deps;
  const grant = requireSignedIn(call.actor).grants.find(
    ({ role, operatorId }) => role === "ngo_manager" && operatorId,
  );
  if (!grant?.operatorId) throw new Problem("forbidden");
  const { county, operatorId } = grant;
  const clientId = call.newId("machineClient");
  const client: MachineClientRow = {
    ...machineClientKey(county, clientId),
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
    clientId,
    personId: ids.derived("machineClient", machineIdentity.issuer, clientId),
    name: body.name,
    operatorId,
    county,
    scopes: [...new Set(body.scopes)],
    createdAt: call.now.toISOString(),
  };
  const row = await retryOnConflict(async () => {
    const [network, clients] = await Promise.all([networks.read(county), machineClients.list(county)]);
    const existing = clients.find((other) => other.clientId === clientId);
    if (existing && isRepeatedCall(existing.idempotency, call.idempotency)) return existing;
    if (clients.filter((other) => other.operatorId === operatorId).length >= maxClients)
      throw refuse("too-many");
    await machineClients.add(client, nextClientCard(client, undefined, network), network);
    return client;
  });
  const { clientSecret } = await machineIdentity.create(clientId, row.scopes);
  return { ...machineClientOf(row), clientSecret };
};
