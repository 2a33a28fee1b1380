import { type Grant, type RoleCard, roleCardKey } from "#shared/published/cards/role-card.ts";
import { addDays } from "#shared/values/time.ts";
import type { StationRow } from "../../county-network/rows.ts";
import { type CountyNetwork, divisionOf, type Term } from "../../county-network/rules/county-network.ts";
import type { StaffRow } from "../rows.ts";

/** A role and where it is held, by a person or by a machine client. */
export type Holding = Pick<StaffRow, "role" | "division" | "operatorId">;

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

const lastDayOf = ({ closedOn }: StationRow): string | null =>
  closedOn === null ? null : addDays(closedOn, -1);

/** The divisions an operator runs, each with its term: the contract's, cut short where the station closes. */
const operatedBy = (operatorId: string, { contracts, stations }: CountyNetwork) =>
  contracts
    .filter((contract) => contract.operatorId === operatorId)
    .flatMap(({ stationIds, from, until }) =>
      stations
        .filter(({ stationId }) => stationIds.includes(stationId))
        .map((station) => ({
          division: divisionOf(station),
          from,
          until: earlier(until, lastDayOf(station)),
        })),
    );

const noTerm = "/";
const termOf = ({ from, until }: Term) => `${from ?? ""}/${until ?? ""}`;

/**
 * An operator's grants: one per term, with the divisions run in it. The grant without a term is always present, so
 * that the organisation keeps its own programmes between contracts.
 */
const operatorGrants = ({ role }: Holding, operatorId: string, network: CountyNetwork): Grant[] => {
  const byTerm = Map.groupBy(operatedBy(operatorId, network), termOf);
  if (!byTerm.has(noTerm)) byTerm.set(noTerm, []);
  return [...byTerm.values()].map((operated) => {
    const { from = null, until = null } = operated[0] ?? {};
    return {
      role,
      county: network.county,
      operatorId,
      divisions: operated.map(({ division }) => division),
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
    };
  });
};

/** The grants that follow from everything somebody holds in one county. */
export const grantsOf = (held: readonly Holding[], network: CountyNetwork): Grant[] =>
  held.flatMap((holding) => {
    const { role, division, operatorId } = holding;
    if (operatorId !== null) return operatorGrants(holding, operatorId, network);
    if (division === null) return [{ role, county: network.county }];
    const station = network.stations.find((row) => divisionOf(row) === division);
    const until = station ? lastDayOf(station) : null;
    const grant = { role, county: network.county, divisions: [division] };
    return [until === null ? grant : { ...grant, until }];
  });

/** The next version of a role card: the grants of this county worked out again, those of other counties kept. */
export const nextCard = (
  personId: string,
  card: RoleCard | undefined,
  held: readonly Holding[],
  network: CountyNetwork,
): RoleCard => ({
  ...card,
  ...roleCardKey(personId),
  version: (card?.version ?? 0) + 1,
  grants: [
    ...(card?.grants ?? []).filter(({ county }) => county !== network.county),
    ...grantsOf(held, network),
  ],
});
