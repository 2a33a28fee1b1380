import type { Grant } from "#shared/published/cards/role-card.ts";
import { addDays } from "#shared/values/time.ts";
import type { StaffRow, StationRow } from "../../county-network/rows.ts";
import { type CountyNetwork, divisionOf, type Term } from "../../county-network/rules/county-network.ts";

/** A role and where it is held: what an appointment says, and for a machine client its organisation's manager. */
export type Holding = Pick<StaffRow, "role" | "division" | "operatorId">;

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

const lastDayOf = ({ closedOn }: StationRow): string | null =>
  closedOn === null ? null : addDays(closedOn, -1);

/** The divisions an operator runs, each with the days on which it does: the contract's term, until the station closes. */
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
 * An operator's grants: one for each term, with the divisions run in it. The one without a term is always there, so
 * that the organisation's own programmes stay its own between contracts.
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

/** The grants that follow from what somebody holds in a county, for their role card. */
export const grantsOf = (held: readonly Holding[], network: CountyNetwork): Grant[] =>
  held.flatMap((holding) => {
    const { role, division, operatorId } = holding;
    if (operatorId !== null) return operatorGrants(holding, operatorId, network);
    return [{ role, county: network.county, ...(division === null ? {} : { divisions: [division] }) }];
  });
