import { type Actor, mayAt } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { ContractRow, StationRow } from "../county-network/rows.ts";
import { type CountyNetwork, contractOf, divisionOf } from "../county-network/rules/county-network.ts";
import type { NetworkStore } from "../county-network/store.ts";

/** R and U of station.full; an inspector reads in an open case only, and there are none yet. */
export const stationReaders = [
  "social_worker",
  "station_lead",
  "supervisor",
  "ngo_manager",
  "finance",
  "auditor",
  "county_admin",
] as const satisfies readonly StaffRole[];
export const stationChangers = [
  "station_lead",
  "ngo_manager",
  "county_admin",
] as const satisfies readonly StaffRole[];

/** R of contract: an organisation's own, and those of one's county. */
const organisationReaders = ["ngo_manager", "finance"] as const satisfies readonly StaffRole[];
const countyReaders = ["auditor", "county_admin"] as const satisfies readonly StaffRole[];
export const contractReaders: readonly StaffRole[] = [...organisationReaders, ...countyReaders];

/** The networks of the counties in which the caller holds a role. */
export const networksOf = (store: NetworkStore, actor: Actor): Promise<CountyNetwork[]> => {
  const counties = new Set(requireSignedIn(actor).grants.map(({ county }) => county));
  return Promise.all([...counties].map(store.readNetwork));
};

/** A station where the caller holds one of the roles on that day. @throws Problem `not-found` for any other */
export const requireStation = async (
  store: NetworkStore,
  actor: Actor,
  roles: readonly StaffRole[],
  stationId: string,
  day: string,
): Promise<{ station: StationRow; network: CountyNetwork }> => {
  for (const network of await networksOf(store, actor)) {
    const station = network.stations.find((one) => one.stationId === stationId);
    const operatorId = contractOf(network, stationId, day)?.operatorId;
    if (station && mayAt(actor, roles, { division: divisionOf(station), operatorId }))
      return { station, network };
  }
  throw new Problem("not-found");
};

export const mayReadContract = (actor: Actor, { county, operatorId }: ContractRow): boolean =>
  mayAt(actor, organisationReaders, { operatorId }) || mayAt(actor, countyReaders, { division: county });

/** A contract of a county the caller administers. @throws Problem `not-found` for any other */
export const requireOwnContract = async (
  store: NetworkStore,
  actor: Actor,
  contractId: string,
): Promise<{ contract: ContractRow; network: CountyNetwork }> => {
  for (const network of await networksOf(store, actor)) {
    const contract = network.contracts.find((one) => one.contractId === contractId);
    if (contract && mayAt(actor, ["county_admin"], { division: network.county }))
      return { contract, network };
  }
  throw new Problem("not-found");
};
