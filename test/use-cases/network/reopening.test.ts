import { beforeEach, expect, it } from "vitest";
import { createNetworkService, type NetworkService } from "#test/support/network-service.ts";

let network: NetworkService;
beforeEach(async () => {
  network = await createNetworkService();
});

const division = "430422105";
const stationId = async () =>
  (await network.call("GET /v1/stations", { query: { county: "430422" } })).body.items.find(
    (item: { division: string }) => item.division === division,
  ).stationId as string;
const change = async (persona: string, body: unknown) =>
  network.as(persona, "PATCH /v1/stations/{stationId}", { params: { stationId: await stationId() }, body });

it("a station that the county closed is not opened again by its operator or its lead, only by the county", async () => {
  const later = { closedOn: "2026-03-20" };
  expect((await change("admin-430422", later)).status).toBe(200);
  for (const persona of ["ngo-daxiang", `lead-${division}`]) {
    expect((await change(persona, { closedOn: null })).body.code).toBe("closed-above");
    expect((await change(persona, { closedOn: "2027-03-20" })).body.code).toBe("closed-above");
    expect((await change(persona, { ...later, posts: 3 })).status).toBe(200);
  }
  expect((await change("admin-430422", { closedOn: null })).body).toMatchObject({ closedOn: null, posts: 3 });
  expect((await change(`lead-${division}`, later)).status).toBe(200);
  expect((await change("ngo-daxiang", { closedOn: null })).status).toBe(200);
});

it("a closing by its lead is undone by the lead before the day, and by the operator after it", async () => {
  await change(`lead-${division}`, { closedOn: "2026-03-20" });
  expect((await change(`lead-${division}`, { closedOn: null })).status).toBe(200);
  await change(`lead-${division}`, { closedOn: "2026-03-02" });
  expect((await change(`lead-${division}`, { closedOn: null })).status).toBe(403);
  expect((await change("ngo-daxiang", { closedOn: null })).status).toBe(200);
  expect((await change(`lead-${division}`, { posts: 4 })).status).toBe(200);
});

it("a closed station's lead appoints nobody, and its worker has no role there until it reopens", async () => {
  const appoint = () =>
    network.as(`lead-${division}`, "POST /v1/staff", {
      body: { personId: network.personId("newcomer"), role: "social_worker", division },
    });
  const grants = async () => (await network.as(`worker-${division}`, "GET /v1/me")).body.grants;
  expect(await grants()).toHaveLength(1);
  await change("admin-430422", { closedOn: "2026-03-02" });
  expect(await grants()).toEqual([]);
  expect((await appoint()).status).toBe(403);
  await change("admin-430422", { closedOn: null });
  expect(await grants()).toHaveLength(1);
  expect((await appoint()).status).toBe(201);
});
