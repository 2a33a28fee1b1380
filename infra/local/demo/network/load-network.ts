import { type Base, contractRow, divisionsOf, operatorIdOf, stationRow } from "#infra/county/rows.ts";
import type { ContractRow, StationRow } from "#services/network/county-network/rows.ts";
import { createCountyNetworkStore } from "#services/network/county-network/store.ts";
import { loadCounty } from "#services/network/reference/load-county.ts";
import { createReferenceStore } from "#services/network/reference/store.ts";
import { staffKey } from "#services/network/staff/keys.ts";
import { sealLabel } from "#services/network/staff/labels.ts";
import type { StaffRow } from "#services/network/staff/rows.ts";
import { grantsOf } from "#services/network/staff/rules/role-card.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import type { Ids } from "#shared/values/ids.ts";
import { type DemoCounty, demoCounties } from "../../county/demo-counties.ts";
import { demoStaff } from "../../identity/demo-personas.ts";
import { personaSubject } from "../../identity/persona.ts";
import { daxiang } from "./operator.ts";

/**
 * How a demo station is found: invented, and each text says so. No number in China begins with zeros after its area
 * code, so nobody is called. `at` numbers the county's stations; the guidance platform is 100.
 */
const inventedContact = (phonePrefix: string, name: string, at: number) => ({
  phone: `${phonePrefix}${String(at).padStart(3, "0")}`,
  address: `${name}演示路 ${at} 号（虚构）`,
  openingHours: "周一至周五 8:30–17:30（电话、地址、时间均为演示虚构）",
});

/** A county's stations as its file has them, and how they are reached and how many work there, which is invented. */
const stationsOf = (county: DemoCounty, base: Base, ids: Ids): StationRow[] => {
  const { phonePrefix, posts } = county.invented;
  const townships = county.townships.map(({ code }) => code);
  return county.stations.map((station) => ({
    ...stationRow(county.code, station, ids, base),
    ...(posts && { posts: posts.each, remark: posts.remark }),
    ...inventedContact(phonePrefix, county.name, townships.indexOf(station.division) + 1 || 100),
  }));
};

const contractsOf = (county: DemoCounty, base: Base, ids: Ids): ContractRow[] =>
  county.contracts.map((contract) => {
    const operator = { operatorId: operatorIdOf(ids, contract.operator), operatorName: contract.operator };
    const stationIds = contract.stations.map((division) => ids.derived("station", division));
    return contractRow(county.code, contract, operator, stationIds, ids, base);
  });

/** What a county calls the leads of its stations: invented surnames, and each says so. */
const surnames = ["李", "王", "陈", "刘", "罗", "肖", "谭", "欧阳", "段", "蒋"] as const;
const inventedLabel = (at: number): string => `${surnames[at % surnames.length]}站长（演示虚构）`;

/** Loads the divisions of the demo's counties, in their order; one that is served already is left as it is. */
export const serveDemoCounties = async ({ documents, stage }: Platform): Promise<void> => {
  const reference = createReferenceStore(documents, tableName(stage, "network"));
  const served = (await reference.findServed())?.counties ?? [];
  for (const county of demoCounties)
    if (!served.includes(county.code)) await loadCounty(reference, divisionsOf(county));
};

/**
 * Writes counties, stations, operator, contract and the roles of the demo's staff, as an administrator does once per
 * county. Repeating it writes the same rows.
 */
export const loadNetwork = async (platform: Platform, issuer: string): Promise<void> => {
  const { documents, stage, ids, clock, envelope } = platform;
  const table = tableName(stage, "network");
  const since = clock().toISOString();
  const base = { version: 1, change: { by: "system", at: since, correlationId: "demo-county" } };

  const stations = demoCounties.flatMap((county) => stationsOf(county, base, ids));
  const contracts = demoCounties.flatMap((county) => contractsOf(county, base, ids));
  const staff = await Promise.all(
    demoStaff.map(async ({ name, role, county, division, organisation }, at): Promise<StaffRow> => {
      const personId = ids.derived("person", issuer, personaSubject(name));
      const operatorId = organisation ? operatorIdOf(ids, daxiang) : null;
      const place = { personId, role, county, division, operatorId };
      const label = role === "station_lead" ? inventedLabel(at) : undefined;
      const sealedLabel = await sealLabel(envelope, personId, label);
      return { ...staffKey(place), ...base, ...place, since, sealedLabel };
    }),
  );
  const cards = staff.map((appointment) => ({
    ...roleCardKey(appointment.personId),
    version: 1,
    grants: grantsOf([appointment], { county: appointment.county, version: 0, stations, contracts }),
  }));
  await Promise.all([
    serveDemoCounties(platform),
    createCountyNetworkStore(documents, table).load([...stations, ...contracts]),
    createStaffStore(documents, table).load([...staff, ...cards]),
  ]);
};
