import { type Actor, mayAt, rolesOf } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { networksOf } from "../county-network/access.ts";
import type { ContractRow } from "../county-network/rows.ts";
import type { CountyNetwork } from "../county-network/rules/county-network.ts";
import type { CountyNetworkStore } from "../county-network/store.ts";

/** R of contract: an organisation's own contracts, and those of the caller's county. */
const organisationReaders = ["ngo_manager", "finance"] as const satisfies readonly StaffRole[];
const countyReaders = ["auditor", "county_admin"] as const satisfies readonly StaffRole[];

/** Whether the caller reads any contracts at all. An inspector does so inside an open case only; there are none yet. */
export const readsContracts = (actor: Actor): boolean => {
  const roles = rolesOf(actor);
  return [...organisationReaders, ...countyReaders].some((role) => roles.has(role));
};

export const mayReadContract = (actor: Actor, { county, operatorId }: ContractRow): boolean =>
  mayAt(actor, organisationReaders, { operatorId }) || mayAt(actor, countyReaders, { division: county });

/** A contract of a county the caller administers. @throws Problem `not-found` for any other */
export const requireContract = async (
  networks: CountyNetworkStore,
  actor: Actor,
  contractId: string,
): Promise<{ contract: ContractRow; network: CountyNetwork }> => {
  for (const network of await networksOf(networks, actor)) {
    const contract = network.contracts.find((row) => row.contractId === contractId);
    if (contract && mayAt(actor, ["county_admin"], { division: network.county }))
      return { contract, network };
  }
  throw new Problem("not-found");
};
