import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Call, RequestOf, UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { MachineClientDeps } from "../deps.ts";
import { machineClientKey } from "../keys.ts";
import type { machineClientRoutes } from "../routes.ts";
import type { MachineClientRow } from "../rows.ts";
import { nextClientCard } from "../rules/client-card.ts";
import { machineClientOf } from "../views.ts";

type Route = typeof machineClientRoutes.createMachineClient;
type CreateMachineClient = UseCase<MachineClientDeps, Route>;

/** Programs per organisation: enough for every purpose, few enough to look through. */
const maxClients = 20;

/** The organisation that the caller manages. @throws Problem `forbidden` where their role names none */
const organisationOf = ({ actor }: Call): { county: string; operatorId: string } => {
  const grant = requireSignedIn(actor).grants.find(
    ({ role, operatorId }) => role === "ngo_manager" && operatorId,
  );
  if (!grant?.operatorId) throw new Problem("forbidden");
  return { county: grant.county, operatorId: grant.operatorId };
};

const rowOf = (
  { ids, machineIdentity }: MachineClientDeps,
  clientId: string,
  { county, operatorId }: ReturnType<typeof organisationOf>,
  { body }: RequestOf<Route>,
  call: Call,
): MachineClientRow => ({
  ...machineClientKey(county, clientId),
  version: 1,
  change: call.change(),
  idempotency: call.idempotency,
  ...(call.idempotency ? { callId: call.newId("machineClient") } : {}),
  clientId,
  personId: ids.derived("machineClient", machineIdentity.issuer, clientId),
  name: body.name,
  operatorId,
  county,
  scopes: [...new Set(body.scopes)],
  createdAt: call.now.toISOString(),
});

/**
 * Registers a program of the caller's organisation. The provider makes the client first, since it chooses the id; where
 * no row can be saved for it, the client is removed there again. A client without a row has no rights. A repeated call
 * answers the same program, with a secret that works.
 * @throws Problem `forbidden` where the caller's role names no organisation, `programs-not-set-up`; refusal `too-many`
 */
export const createMachineClient: CreateMachineClient = async (deps, request, call) => {
  const { networks, machineClients, machineIdentity, log } = deps;
  const organisation = organisationOf(call);
  const { county, operatorId } = organisation;
  let made: { readonly clientId: string; readonly clientSecret: string } | undefined;
  let saved: MachineClientRow | undefined;
  try {
    saved = await retryOnConflict(async () => {
      const [network, clients] = await Promise.all([networks.read(county), machineClients.list(county)]);
      const existing = clients.find((other) => isRepeatedCall(other.idempotency, call.idempotency));
      if (existing) return existing;
      if (clients.filter((other) => other.operatorId === operatorId).length >= maxClients)
        throw refuse("too-many");
      made ??= await machineIdentity.create({ owner: operatorId, scopes: request.body.scopes });
      const row = rowOf(deps, made.clientId, organisation, request, call);
      await machineClients.add(row, nextClientCard(row, undefined, network), network);
      return row;
    });
  } finally {
    if (made && saved?.clientId !== made.clientId) {
      const { clientId } = made;
      await machineIdentity
        .remove(clientId)
        .catch((error: unknown) => log.error("machine-client-left-behind", error, { clientId }));
    }
  }
  const clientSecret =
    made?.clientId === saved.clientId ? made.clientSecret : await machineIdentity.secretOf(saved.clientId);
  return { ...machineClientOf(saved), clientSecret };
};
