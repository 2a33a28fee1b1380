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

/**
 * How a demo station is found: invented, and each text says so. No number in China begins with zeros after its area
 * code, so nobody is called. `at` numbers the county's stations.
 */
const inventedContact = (phonePrefix: string, name: string, at: number) => ({
  phone: `${phonePrefix}${String(at).padStart(3, "0")}`,
  address: `${name}演示路 ${at} 号（虚构）`,
  openingHours: "周一至周五 8:30–17:30（电话、地址、时间均为演示虚构）",
});

/**
 * A county's stations. Their opening dates were not reported; `posts` per station is the demo's own figure, and how they
 * are reached is invented.
 */
const stationsOf = (county: DemoCounty, base: Base, ids: Ids): StationRow[] => {
  const { platform, posts, postsRemark, phonePrefix } = county.network;
  const station = (
    division: string | null,
    name: string,
    posts: number | null,
    remark: string | null,
    at: number,
  ) => ({
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
    ...inventedContact(phonePrefix, county.name, at),
  });
  return [
    ...(platform === null ? [] : [station(null, platform.name, null, platform.remark, 100)]),
    ...county.townships.map(([division, name], at) =>
      station(division, `${name}社工站`, posts, postsRemark, at + 1),
    ),
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
