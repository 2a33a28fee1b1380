import { inject } from "vitest";
import { createCountyNetworkStore } from "#services/network/county-network/store.ts";
import { staffKey } from "#services/network/staff/keys.ts";
import { grantsOf } from "#services/network/staff/rules/role-card.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import { countyOf } from "#shared/values/division.ts";
import type { ApiTester } from "#test/support/api.ts";
import { places } from "../callers.ts";
import { succeed } from "./objects.ts";

const adminAt = (division: string) => `admin-${countyOf(division)}`;

/** Ids of the stations at the places. */
const stationsAt = async (api: ApiTester) => {
  const idAt = async (division: string): Promise<string> => {
    const { items } = await succeed(api.guest(`GET /v1/stations?county=${countyOf(division)}`));
    return items.find((station: { division: string }) => station.division === division).stationId;
  };
  const [home, away, far] = await Promise.all([idAt(places.home), idAt(places.away), idAt(places.far)]);
  return { home, away, far };
};

/** Makes a persona the first manager of an organisation, for which there is a command and no route. */
const appointManager = async (api: ApiTester, persona: string, county: string, operatorId: string) => {
  const documents = createDocuments({
    region: "local",
    endpoint: inject("stackDynamoDb"),
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const table = tableName("local", "network");
  const network = await createCountyNetworkStore(documents, table).read(county);
  const { personId } = await succeed(api.as(persona)("GET /v1/me"));
  const since = new Date().toISOString();
  const appointment = { personId, role: "ngo_manager", county, division: null, operatorId } as const;
  const row = { version: 1, change: { by: "system", at: since, correlationId: "ownership" } };
  await createStaffStore(documents, table).load([
    { ...staffKey(appointment), ...row, ...appointment, since },
    {
      ...roleCardKey(personId),
      version: 1,
      grants: grantsOf([appointment], network),
    },
  ]);
};

/**
 * The demo county's organisation runs all of its stations. Gives the station `away` to a second organisation and creates
 * a third one in the other county, each with a manager.
 */
export const createOrganisations = async (api: ApiTester) => {
  const stations = await stationsAt(api);
  const admin = api.as(adminAt(places.home));
  const [own] = (await succeed(admin("GET /v1/contracts"))).items;
  const kept = own.stationIds.filter((stationId: string) => stationId !== stations.away);
  await succeed(admin(`PATCH /v1/contracts/${own.contractId}`, { stationIds: kept }));

  const createAt = async (place: "away" | "far", operatorName: string, manager: string) => {
    const county = countyOf(places[place]);
    const body = { county, operatorName, stationIds: [stations[place]] };
    const contract = await succeed(api.as(adminAt(places[place]))("POST /v1/contracts", body));
    await appointManager(api, manager, county, contract.operatorId);
    return { contractId: contract.contractId, operatorId: contract.operatorId, manager: api.as(manager) };
  };
  const [away, far] = await Promise.all([
    createAt("away", "演示 机构甲", "donor-7801"),
    createAt("far", "演示 机构乙", "donor-7802"),
  ]);
  return { stations, own: { contractId: own.contractId, operatorId: own.operatorId }, away, far };
};
export type Organisations = Awaited<ReturnType<typeof createOrganisations>>;
