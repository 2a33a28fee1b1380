import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import { machineClientOf } from "../../stations/views.ts";
import { visibleClients } from "../access.ts";
import type { NetworkDeps } from "../deps.ts";

type List = UseCase<NetworkDeps, typeof manifest.routes.listMachineClients>;

/** The programs of the caller's organisation, or of the county. */
export const listMachineClients: List = async ({ store }, _request, call) => ({
  items: (await visibleClients(store, call)).map(machineClientOf),
  nextCursor: null,
});
