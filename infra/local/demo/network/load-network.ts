import { contractKey, stationKey } from "#services/network/county-network/keys.ts";
import type { ContractRow, StationRow } from "#services/network/county-network/rows.ts";
import { createCountyNetworkStore } from "#services/network/county-network/store.ts";
import { loadCounty } from "#services/network/reference/load-county.ts";
import { createReferenceStore } from "#services/network/reference/store.ts";
import { staffKey } from "#services/network/staff/keys.ts";
import type { StaffRow } from "#services/network/staff/rows.ts";
import { grantsOf } from "#services/network/staff/rules/role-card.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import type { Ids } from "#shared/values/ids.ts";
import { countyGrid } from "../../county/county-grid.ts";
import { type DemoCounty, demoCounties } from "../../county/demo-counties.ts";
import { demoStaff } from "../../identity/demo-personas.ts";
import { personaSubject } from "../../identity/persona.ts";
import { daxiang, operatorIdOf } from "./operator.ts";

type Base = Pick<StaffRow, "version" | "change">;

/** A county's stations. Their opening dates were not reported; `posts` per station is the demo's own figure. */
const stationsOf = (county: DemoCounty, base: Base, ids: Ids): StationRow[] => {
  const station = (division: string | null, name: string, posts: number | null, remark: string | null) => ({
    ...stationKey(county.code, division),
    ...base,
    type: "station" as const,
    stationId: ids.derived("station", division ?? county.code),
    kind: division === null ? ("platform" as const) : ("station" as const),
    county: county.code,
    division,
    name,
    openedOn: null,
    closedOn: null,
    posts,
    remark,
  });
  const { platform, posts, postsRemark } = county.network;
  return [
    ...(platform === null ? [] : [station(null, platform.name, null, platform.remark)]),
    ...county.townships.map(([division, name]) => station(division, `${name}社工站`, posts, postsRemark)),
  ];
};

/** The contract won in Hengnan's open tender; its term, price and source of money were not reported. */
const contractOfDaxiang = (stations: readonly StationRow[], base: Base, ids: Ids): ContractRow => {
  const county = "430422";
  const operatorId = operatorIdOf(ids);
  const contractId = ids.derived("contract", operatorId, county);
  return {
    ...contractKey(county, contractId),
    ...base,
    type: "contract",
    contractId,
    county,
    operatorId,
    operatorName: daxiang,
    stationIds: stations.filter((station) => station.county === county).map(({ stationId }) => stationId),
    from: null,
    until: null,
    budget: null,
    sourceOfMoney: null,
  };
};

/**
 * Writes counties, stations, operator, contract and the roles of the demo's staff, as an administrator does once per
 * county. Repeating it writes the same rows.
 */
export const loadNetwork = async (platform: Platform, issuer: string): Promise<void> => {
  const { documents, stage, ids, clock } = platform;
  const table = tableName(stage, "network");
  const reference = createReferenceStore(documents, table);
  const since = clock().toISOString();
  const base = { version: 1, change: { by: "system", at: since, correlationId: "demo-county" } };

  const stations = demoCounties.flatMap((county) => stationsOf(county, base, ids));
  const contracts = [contractOfDaxiang(stations, base, ids)];
  const staff = demoStaff.map(({ name, role, county, division, organisation }): StaffRow => {
    const personId = ids.derived("person", issuer, personaSubject(name));
    const operatorId = organisation ? operatorIdOf(ids) : null;
    const place = { personId, role, county, division, operatorId };
    return { ...staffKey(place), ...base, ...place, since };
  });
  const cards = staff.map((appointment) => ({
    ...roleCardKey(appointment.personId),
    version: 1,
    grants: grantsOf([appointment], { county: appointment.county, version: 0, stations, contracts }),
  }));
  await Promise.all([
    ...demoCounties.map((county) => loadCounty(reference, countyGrid(county))),
    createCountyNetworkStore(documents, table).load([...stations, ...contracts]),
    createStaffStore(documents, table).load([...staff, ...cards]),
  ]);
};
