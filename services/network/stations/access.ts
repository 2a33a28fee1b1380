import { type Actor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { networksOf } from "../county-network/access.ts";
import { closingRoles, type StationRow } from "../county-network/rows.ts";
import { type CountyNetwork, contractInForce, divisionOf } from "../county-network/rules/county-network.ts";
import type { CountyNetworkStore } from "../county-network/store.ts";

/** R of station.full. An inspector reads inside an open case only, and there are no cases yet. */
export const stationReaders = [
  "social_worker",
  "station_lead",
  "supervisor",
  "ngo_manager",
  "finance",
  "auditor",
  "county_admin",
] as const satisfies readonly StaffRole[];

/** U of station.full. */
export const stationChangers = closingRoles satisfies readonly StaffRole[];

/** The highest of the changing roles that the caller holds at a station on that day, if any. */
export const authorityAt = (
  actor: Actor,
  station: StationRow,
  network: CountyNetwork,
  day: string,
): (typeof closingRoles)[number] | undefined => {
  const operatorId = contractInForce(network, station.stationId, day)?.operatorId;
  return closingRoles.findLast((role) => mayAt(actor, [role], { division: divisionOf(station), operatorId }));
};

/** Whether a role may move or lift a closing day: the one that set it, or one above. */
export const mayReopen = (role: (typeof closingRoles)[number], { closedOn, closedBy }: StationRow): boolean =>
  closedOn === null || closingRoles.indexOf(role) >= closingRoles.indexOf(closedBy ?? "county_admin");

/** A station at which the caller holds one of the roles on that day. @throws Problem `not-found` for any other */
export const requireStation = async (
  networks: CountyNetworkStore,
  actor: Actor,
  roles: readonly StaffRole[],
  stationId: string,
  day: string,
): Promise<{ station: StationRow; network: CountyNetwork }> => {
  for (const network of await networksOf(networks, actor)) {
    const station = network.stations.find((row) => row.stationId === stationId);
    const operatorId = contractInForce(network, stationId, day)?.operatorId;
    if (station && mayAt(actor, roles, { division: divisionOf(station), operatorId }))
      return { station, network };
  }
  throw new Problem("not-found");
};
