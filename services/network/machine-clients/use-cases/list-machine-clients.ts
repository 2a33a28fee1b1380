import type { UseCase } from "#shared/manifest/use-case.ts";
import { visibleClients } from "../access.ts";
import type { MachineClientDeps } from "../deps.ts";
import type { machineClientRoutes } from "../routes.ts";
import { machineClientOf } from "../views.ts";

type ListMachineClients = UseCase<MachineClientDeps, typeof machineClientRoutes.listMachineClients>;

/** The programs of the caller's organisation, or of their county. */
export const listMachineClients: ListMachineClients = async ({ machineClients }, _request, { actor }) => ({
  items: (await visibleClients(machineClients, actor)).map(machineClientOf),
  nextCursor: null,
});
