import { contractKey, createNetworkStore, stationKey } from "#services/network/store.ts";
import { countyCardKey } from "#shared/cards/county-card.ts";
import { roleCardKey } from "#shared/cards/role-card.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/service/platform.ts";
import { personaSubject } from "../identity/persona.ts";
import { demoCounties } from "./counties-data.ts";
import { countyGrid } from "./county-grid.ts";
import { inParallel } from "./in-parallel.ts";
import { daxiang, operatorIdOf } from "./operator.ts";
import { demoStaff } from "./personas.ts";

/**
 * Writes counties, stations, operator, contract and the roles of the demo's staff: what a county's administrator
 * loads once. Hengnan's 46 posts are a fact, two to each station are the demo's own; which of Tianxin's 30 posts
 * stand where, when stations opened and what the contract costs is not reported.
 */
export const loadNetwork = async (platform: Platform, issuer: string): Promise<void> => {
  const { documents, stage, ids, clock } = platform;
  const store = createNetworkStore(documents, tableName(stage, "network"));
  const change = { by: "system", at: clock().toISOString(), correlationId: "demo-county" };
  const base = { version: 1, change };
  const operatorId = operatorIdOf(ids);
  const operated = demoCounties
    .filter(({ code }) => code === "430422")
    .flatMap(({ townships }) => townships.map(([code]) => code));

  const counties = demoCounties.map((county) => ({
    ...countyCardKey(county.code),
    version: 1,
    ...countyGrid(county),
  }));
  const stations = demoCounties.flatMap((county) => {
    const run = county.code === "430422";
    const shared = {
      ...base,
      county: county.code,
      operatorId: run ? operatorId : null,
      operatorName: run ? daxiang : null,
      openedOn: null,
      closedOn: null,
    };
    const ofTownships = county.townships.map(([division, name]) => ({
      ...stationKey(county.code, division),
      ...shared,
      stationId: ids.derived("station", division),
      kind: "station" as const,
      division,
      name: `${name}社工站`,
      posts: run ? 2 : null,
    }));
    const platformStation = {
      ...stationKey(county.code, null),
      ...shared,
      stationId: ids.derived("station", county.code),
      kind: "platform" as const,
      division: null,
      name: `${county.name}社工指导服务平台`,
      posts: null,
    };
    return run ? ofTownships : [platformStation, ...ofTownships];
  });
  const contractId = ids.derived("contract", operatorId, "430422");
  const contract = {
    ...contractKey(operatorId, contractId),
    ...base,
    contractId,
    operatorId,
    operatorName: daxiang,
    county: "430422",
    divisions: operated,
    from: null,
    until: null,
    budget: null,
    source: null,
  };
  const cards = demoStaff.map(({ name, grant: { operated: ofOperator, ...grant } }) => ({
    ...roleCardKey(ids.derived("person", issuer, personaSubject(name))),
    version: 1,
    grants: [ofOperator ? { ...grant, operatorId, divisions: operated } : grant],
  }));
  await inParallel([...counties, ...stations, contract, ...cards], 8, (row) => store.put(row));
};
