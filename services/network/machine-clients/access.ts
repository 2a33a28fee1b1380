import { type Actor, mayAt } from "#shared/access/actor.ts";
import { countiesOf } from "../county-network/access.ts";
import type { MachineClientRow } from "./rows.ts";
import type { MachineClientStore } from "./store.ts";

/** The machine clients the caller may see and revoke: those of their organisation, or of their county. */
export const visibleClients = async (
  machineClients: MachineClientStore,
  actor: Actor,
): Promise<MachineClientRow[]> => {
  const rows = (await Promise.all(countiesOf(actor).map(machineClients.list))).flat();
  return rows.filter(
    ({ operatorId, county }) =>
      mayAt(actor, ["ngo_manager"], { operatorId }) || mayAt(actor, ["county_admin"], { division: county }),
  );
};
