import type { ContractRow, StationRow } from "../rows.ts";

/** A county's stations and contracts, read together; `version` is that of the reading. */
export interface CountyNetwork {
  readonly county: string;
  readonly version: number;
  readonly stations: readonly StationRow[];
  readonly contracts: readonly ContractRow[];
}

/** A term in ISO days, both included; null is no limit. */
export interface Term {
  readonly from: string | null;
  readonly until: string | null;
}

/** Whether an ISO day lies in a term. */
export const isInForce = ({ from, until }: Term, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

/** Whether two terms have a day in common. */
export const overlap = (a: Term, b: Term): boolean =>
  (a.from === null || b.until === null || a.from <= b.until) &&
  (b.from === null || a.until === null || b.from <= a.until);

/** The contract under which a station is run on an ISO day. */
export const contractInForce = (
  { contracts }: CountyNetwork,
  stationId: string,
  day: string,
): ContractRow | undefined =>
  contracts.find((contract) => contract.stationIds.includes(stationId) && isInForce(contract, day));

/** Positions in a contract's list of the stations that another contract covers on some day of its term. */
export const takenStations = ({ contracts }: CountyNetwork, contract: ContractRow): number[] => {
  const others = contracts.filter(
    (other) => other.contractId !== contract.contractId && overlap(other, contract),
  );
  return contract.stationIds.flatMap((stationId, position) =>
    others.some(({ stationIds }) => stationIds.includes(stationId)) ? [position] : [],
  );
};

/** The division a station's staff work in: its township, or the county for the guidance platform. */
export const divisionOf = ({ division, county }: Pick<StationRow, "division" | "county">): string =>
  division ?? county;
