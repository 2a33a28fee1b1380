import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { MachineClientRow } from "../../county-network/rows.ts";
import { machineClientKey } from "../../county-network/store.ts";
import type { manifest } from "../../manifest.ts";
import { heldByClient, nextCard } from "../../staff/change-staff.ts";
import { machineClientOf } from "../../stations/views.ts";
import { whileOthersWrite } from "../../while-others-write.ts";
import type { NetworkDeps } from "../deps.ts";

type Create = UseCase<NetworkDeps, typeof manifest.routes.createMachineClient>;

/** Programs of one organisation: enough for every purpose, few enough to look through. */
const mostClients = 20;

/**
 * Registers a program of the caller's organisation: rights first, then the secret at the identity provider, so that
 * a call that breaks off leaves nothing that could sign in. A repeated call gives the same program a new secret,
 * since the first is kept nowhere.
 */
export const createMachineClient: Create = async ({ store, ids, machineIdentity }, { body }, call) => {
  const grant = requireSignedIn(call.actor).grants.find(
    ({ role, operatorId }) => role === "ngo_manager" && operatorId,
  );
  if (!grant?.operatorId) throw new Problem("forbidden");
  const { county, operatorId } = grant;
  const clientId = call.newId("machineClient");
  const asked: MachineClientRow = {
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
  const row = await whileOthersWrite(async () => {
    const [network, clients] = await Promise.all([
      store.readNetwork(county),
      store.listMachineClients(county),
    ]);
    const standing = clients.find((client) => client.clientId === clientId);
    if (standing && isRepeatedCall(standing.idempotency, call.idempotency)) return standing;
    if (clients.filter((client) => client.operatorId === operatorId).length >= mostClients)
      throw refuse("too-many");
    const card = nextCard(asked.personId, undefined, heldByClient(asked), network);
    await store.saveStaff({ added: asked, card: { ...card, machineScopes: asked.scopes }, network });
    return asked;
  });
  const { clientSecret } = await machineIdentity.create(clientId, row.scopes);
  return { ...machineClientOf(row), clientSecret };
};
