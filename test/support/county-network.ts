import { contractKey, stationKey } from "#services/network/county-network/keys.ts";
import type { ContractRow, StationRow } from "#services/network/county-network/rows.ts";
import type { CountyNetwork } from "#services/network/county-network/rules/county-network.ts";
import type { CountyCard } from "#shared/published/cards/county-card.ts";

const county = "430422";
const change = { by: "system", at: "2026-01-01T00:00:00Z", correlationId: "c" };

/** A county of two townships that touch. */
export const exampleCounty: CountyCard = {
  pk: "COUNTY#430422",
  sk: "CARD",
  version: 1,
  code: county,
  name: "衡南县",
  edition: "2023",
  adjacency: { source: "test", confidence: "placeholder" },
  townships: [
    { code: "430422001", name: "云集街道", neighbours: ["430422002"] },
    { code: "430422002", name: "车江街道", neighbours: ["430422001"] },
  ],
};

/** A station of two posts without dates; null: the county's platform. */
export const exampleStation = (division: string | null, overrides: Partial<StationRow> = {}): StationRow => ({
  ...stationKey(county, division),
  version: 1,
  change,
  type: "station",
  stationId: `sta_${division ?? county}`,
  kind: division === null ? "platform" : "station",
  county,
  division,
  name: "社工站",
  openedOn: null,
  closedOn: null,
  posts: 2,
  remark: null,
  phone: null,
  address: null,
  openingHours: null,
  ...overrides,
});

/** A contract of one operator over stations, of whose term nothing is reported. */
export const exampleContract = (
  contractId: string,
  stations: readonly StationRow[],
  overrides: Partial<ContractRow> = {},
): ContractRow => ({
  ...contractKey(county, contractId),
  version: 1,
  change,
  type: "contract",
  contractId,
  county,
  operatorId: "opr_a",
  operatorName: "甲机构",
  stationIds: stations.map(({ stationId }) => stationId),
  from: null,
  until: null,
  budget: null,
  sourceOfMoney: null,
  ...overrides,
});

export const exampleNetwork = (
  stations: readonly StationRow[],
  contracts: readonly ContractRow[],
): CountyNetwork => ({ county, version: 1, stations, contracts });
