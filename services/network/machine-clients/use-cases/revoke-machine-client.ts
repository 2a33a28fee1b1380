import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { visibleClients } from "../access.ts";
import type { MachineClientDeps } from "../deps.ts";
import type { machineClientRoutes } from "../routes.ts";

type RevokeMachineClient = UseCase<MachineClientDeps, typeof machineClientRoutes.revokeMachineClient>;

/**
 * Removes a program at the provider and takes its rights; tokens it still holds are refused at once. The provider comes
 * first: a call that breaks off leaves a row by which it can be repeated, and no client that nobody sees.
 * @throws Problem `not-found` for a program the caller cannot see
 */
export const revokeMachineClient: RevokeMachineClient = async (deps, { params }, { actor }) => {
  const { machineClients, machineIdentity } = deps;
  const clients = await visibleClients(machineClients, actor);
  const row = clients.find(({ clientId }) => clientId === params.clientId);
  if (!row) throw new Problem("not-found");
  await machineIdentity.remove(row.clientId);
  await machineClients.remove(row);
};
