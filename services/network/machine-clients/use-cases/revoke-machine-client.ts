import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { visibleClients } from "../access.ts";
import type { NetworkDeps } from "../deps.ts";

type Revoke = UseCase<NetworkDeps, typeof manifest.routes.revokeMachineClient>;

/** Takes a program's rights at once; tokens it still holds open nothing. */
export const revokeMachineClient: Revoke = async ({ store, machineIdentity }, { params }, call) => {
  const row = (await visibleClients(store, call)).find(({ clientId }) => clientId === params.clientId);
  if (!row) throw new Problem("not-found");
  await store.removeMachineClient(row);
  await machineIdentity.remove(row.clientId);
};
