import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { visibleClients } from "../access.ts";
import type { MachineClientDeps } from "../deps.ts";
import type { machineClientRoutes } from "../routes.ts";

type RevokeMachineClient = UseCase<MachineClientDeps, typeof machineClientRoutes.revokeMachineClient>;

/**
 * Takes a program's rights at once; tokens it still holds are refused.
 * @throws Problem `not-found` for a program the caller cannot see
 */
export const revokeMachineClient: RevokeMachineClient = async (deps, { params }, { actor }) => {
  const { machineClients, machineIdentity } = deps;
  const clients = await visibleClients(machineClients, actor);
  const row = clients.find(({ clientId }) => clientId === params.clientId);
  if (!row) throw new Problem("not-found");
  await machineClients.remove(row);
  await machineIdentity.remove(row.clientId);
};
