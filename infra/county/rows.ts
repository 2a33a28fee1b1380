import { contractKey, stationKey } from "#services/network/county-network/keys.ts";
import type { ContractRow, StationRow } from "#services/network/county-network/rows.ts";
import type { County } from "#services/network/reference/rules/next-divisions.ts";
import type { Ids } from "#shared/values/ids.ts";
import { nameKey } from "#shared/values/name-key.ts";
import type { CountyFile } from "./county-file.ts";

export type FileStation = CountyFile["stations"][number];
export type FileContract = CountyFile["contracts"][number];

/** What the rows of one writing have in common. */
export type Base = Pick<StationRow, "version" | "change">;

/** A county's divisions as its card keeps them. */
export const divisionsOf = ({ code, name, region, edition, adjacency, townships }: CountyFile): County => ({
  code,
  name,
  ...(region === null ? {} : { region }),
  edition,
  adjacency: { source: adjacency.source, confidence: adjacency.confidence },
  townships: townships.map(({ $comment, ...township }) => township),
});

type Report = Omit<FileStation, "$comment" | "division">;

/** What a file, or a row, says of a station beyond its place. */
export const reportOf = (station: Report): Report => {
  const { name, openedOn, posts, remark, phone, address, openingHours } = station;
  return { name, openedOn, posts, remark, phone, address, openingHours };
};

/** A station that is not stored yet. Its id follows from its division, so that it is the same at every start. */
export const stationRow = (county: string, station: FileStation, ids: Ids, base: Base): StationRow => {
  const division = station.division === county ? null : station.division;
  return {
    ...stationKey(county, division),
    ...base,
    type: "station",
    stationId: ids.derived("station", station.division),
    kind: division === null ? "platform" : "station",
    county,
    division,
    closedOn: null,
    ...reportOf(station),
    fromFile: reportOf(station),
  };
};

/** An operator's id, as the API gives it to a name that is new to a county. */
export const operatorIdOf = (ids: Ids, name: string): string => ids.derived("operator", nameKey(name));

type Terms = Pick<FileContract, "from" | "until" | "budget" | "sourceOfMoney">;

/** What a file, or a row, says of a contract, its stations by their ids. */
export const termsOf = ({ from, until, budget, sourceOfMoney }: Terms, stationIds: readonly string[]) => ({
  stationIds: [...stationIds],
  from,
  until,
  budget,
  sourceOfMoney,
});

/** A contract that is not stored yet, of an operator that is called `operatorName`. */
export const contractRow = (
  county: string,
  contract: FileContract,
  { operatorId, operatorName }: Pick<ContractRow, "operatorId" | "operatorName">,
  stationIds: readonly string[],
  ids: Ids,
  base: Base,
): ContractRow => {
  const first = contract.from === null ? [] : [contract.from];
  const contractId = ids.derived("contract", operatorId, county, ...first);
  const terms = termsOf(contract, stationIds);
  return {
    ...contractKey(county, contractId),
    ...base,
    type: "contract",
    contractId,
    county,
    operatorId,
    operatorName,
    ...terms,
    fromFile: terms,
  };
};
