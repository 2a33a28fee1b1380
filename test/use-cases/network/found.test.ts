import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, it } from "vitest";
import { tableName } from "#shared/db/table.ts";
import { stationCardKey } from "#shared/published/cards/station-card.ts";
import { createNetworkService, type NetworkService } from "#test/support/network-service.ts";

let network: NetworkService;
beforeAll(async () => {
  network = await createNetworkService();
});

const division = "430422105";
const contact = {
  phone: "+867348500000",
  address: "江口镇人民路 1 号",
  openingHours: "周一至周五 9:00–17:00",
};
const shown = async (query: Record<string, string> = { division }) =>
  (await network.call("GET /v1/stations", { query: { county: "430422", ...query } })).body.items;
const change = async (persona: string, body: unknown) => {
  const [{ stationId }] = await shown();
  return network.as(persona, "PATCH /v1/stations/{stationId}", { params: { stationId }, body });
};

it("is invented in the demo, says so, and its numbers reach nobody", async () => {
  for (const county of ["430422", "430103"]) {
    for (const station of await shown({ county })) {
      expect(station.phone).toMatch(/^\+8673(?:4|10)0000/);
      expect(station.address).toContain("虚构");
      expect(station.openingHours).toContain("虚构");
    }
  }
});

it.each([`lead-${division}`, "ngo-daxiang", "admin-430422"])(
  "%s says how the station is found, and everybody reads it",
  async (persona) => {
    const { status, body } = await change(persona, contact);
    expect([status, body]).toEqual([200, expect.objectContaining(contact)]);
    const items = await shown();
    expect(items).toEqual([expect.objectContaining({ division, ...contact })]);
    expect(items[0].notReported).toEqual(["openedOn"]);
    const { Item } = await network.platform.documents.send(
      new GetCommand({
        TableName: tableName(network.platform.stage, "network"),
        Key: stationCardKey(division),
      }),
    );
    expect(Item).toMatchObject({ division, version: items[0].version, phone: contact.phone, closedOn: null });
  },
);

it.each([
  [`worker-${division}`, 403],
  ["lead-430422106", 404],
  ["admin-430103", 404],
  ["volunteer-1", 403],
])("%s does not change it: %i", async (persona, refused) => {
  expect((await change(persona, contact)).status).toBe(refused);
});

it("takes a fixed line as people write it, with its area code, and names the field otherwise", async () => {
  const lead = `lead-${division}`;
  for (const phone of ["0734-8500000", "（0734）850 0000", "+86 734 850 0000"])
    expect((await change(lead, { phone })).body.phone).toBe("+867348500000");
  expect((await change(lead, { phone: "0731 8500 0000" })).body.phone).toBe("+8673185000000");
  for (const phone of ["8500000", "85000000", "station"]) {
    const { status, body } = await change(lead, { phone });
    expect([status, body.errors[0].pointer], phone).toEqual([400, "/phone"]);
  }
});

it("what is not known is null and named, and the rest stays", async () => {
  const lead = `lead-${division}`;
  await change(lead, contact);
  await change(lead, { phone: null, address: null });
  const [station] = await shown();
  expect(station).toMatchObject({ phone: null, address: null, openingHours: contact.openingHours, posts: 2 });
  expect(station.notReported).toEqual(["openedOn", "phone", "address"]);
});
