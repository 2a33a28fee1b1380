import { mayAt } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { MachineClientRow } from "../county-network/rows.ts";
import type { NetworkStore } from "../county-network/store.ts";

/** The machine clients a caller may see and revoke: those of their organisation, or of their county. */
export const visibleClients = async (store: NetworkStore, { actor }: Call): Promise<MachineClientRow[]> => {
  const counties = new Set(requireSignedIn(actor).grants.map(({ county }) => county));
  const rows = (await Promise.all([...counties].map((county) => store.listMachineClients(county)))).flat();
  return rows.filter(
    ({ operatorId, county }) =>
      mayAt(actor, ["ngo_manager"], { operatorId }) || mayAt(actor, ["county_admin"], { division: county }),
  );
};
