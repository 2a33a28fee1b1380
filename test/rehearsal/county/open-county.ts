import { countyGrid } from "#infra/local/county/county-grid.ts";
import { demoCounties } from "#infra/local/county/demo-counties.ts";
import { stationKey } from "#services/network/county-network/keys.ts";
import { createCountyNetworkStore } from "#services/network/county-network/store.ts";
import { loadCounty } from "#services/network/reference/load-county.ts";
import { createReferenceStore } from "#services/network/reference/store.ts";
import { staffKey } from "#services/network/staff/keys.ts";
import { grantsOf } from "#services/network/staff/rules/role-card.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { operator } from "../start.ts";
import type { Callers } from "./callers.ts";

export const county = "430422";
export const divisions = ["430422103", "430422104"] as const;

const base = {
  version: 1,
  change: { by: "system", at: new Date().toISOString(), correlationId: "rehearsal" },
};

const storesOf = (endpoint: string, stage: string) => {
  const documents = createDocuments({
    endpoint,
    region: "ap-southeast-1",
    credentials: { accessKeyId: operator, secretAccessKey: "none" },
  });
  const table = tableName(stage, "network");
  return {
    reference: createReferenceStore(documents, table),
    network: createCountyNetworkStore(documents, table),
    staff: createStaffStore(documents, table),
  };
};

/** Gives somebody the first role of its kind, for which there is a command and no route. They have signed in before. */
export const appointFirst = async (
  endpoint: string,
  stage: string,
  callers: Callers,
  who: string,
  post: { readonly role: StaffRole; readonly county: string; readonly operatorId: string | null },
): Promise<void> => {
  const { network, staff } = storesOf(endpoint, stage);
  const { personId } = await callers.as(who)("GET /v1/me");
  const appointment = { personId, division: null, ...post };
  await staff.load([
    { ...staffKey(appointment), ...base, ...appointment, since: base.change.at },
    {
      ...roleCardKey(personId),
      version: 1,
      grants: grantsOf([appointment], await network.read(county)),
    },
  ]);
};

/** Writes the county, two stations and the first administrator. */
export const openCounty = async (endpoint: string, stage: string, callers: Callers): Promise<void> => {
  const { reference, network } = storesOf(endpoint, stage);
  const description = demoCounties.find(({ code }) => code === county);
  if (!description) throw new Error(`no county ${county}`);
  await loadCounty(reference, countyGrid(description));
  await network.load(
    divisions.map((division, at) => ({
      ...stationKey(county, division),
      ...base,
      type: "station" as const,
      stationId: `sta_0000000000000000000000000${at}`,
      kind: "station" as const,
      county,
      division,
      name: `演示社工站${at + 1}`,
      openedOn: null,
      closedOn: null,
      posts: 2,
      remark: null,
      phone: null,
      address: null,
      openingHours: null,
    })),
  );
  await appointFirst(endpoint, stage, callers, "admin", { role: "county_admin", county, operatorId: null });
};
