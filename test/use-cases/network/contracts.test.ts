import { beforeEach, describe, expect, it } from "vitest";
import { createNetworkService, type NetworkService } from "#test/support/network-service.ts";

let network: NetworkService;
beforeEach(async () => {
  network = await createNetworkService();
});

const stationIdOf = async (division: string): Promise<string> => {
  const { body } = await network.call("GET /v1/stations", { query: { county: division.slice(0, 6) } });
  return body.items.find((item: { division: string }) => item.division === division).stationId;
};
const contractsSeenBy = (persona: string) => network.as(persona, "GET /v1/contracts");
const change = async (body: object, persona = "admin-430422") => {
  const [contract] = (await contractsSeenBy("admin-430422")).body.items;
  return network.as(persona, "PATCH /v1/contracts/{contractId}", {
    params: { contractId: contract.contractId },
    body,
  });
};
const divisionsOf = async (persona: string): Promise<string[]> =>
  (await network.as(persona, "GET /v1/me")).body.grants.flatMap(
    ({ divisions }: { divisions: string[] }) => divisions,
  );

describe("a contract", () => {
  it("says what was not reported, and shows its operator at every station", async () => {
    const { body } = await contractsSeenBy("ngo-daxiang");
    expect(body.items).toMatchObject([
      {
        operatorName: "衡阳市大湘公益服务中心",
        from: null,
        budget: null,
        notReported: ["from", "until", "budget", "sourceOfMoney"],
      },
    ]);
    const { items } = (await network.call("GET /v1/operators", { query: { county: "430422" } })).body;
    expect(items).toHaveLength(1);
    expect(items[0].stationIds).toHaveLength(23);
    expect((await network.call("GET /v1/operators", { query: { county: "430103" } })).body.items).toEqual([]);
  });

  it.each([
    ["finance-daxiang", 200, 1],
    ["auditor-430422", 200, 1],
    ["auditor-430103", 200, 0],
    ["inspector-430422", 404, undefined],
    ["lead-430422103", 403, undefined],
  ])("is shown to %s with %i", async (persona, status, count) => {
    const answer = await contractsSeenBy(persona);
    expect([answer.status, answer.body.items?.length]).toEqual([status, count]);
  });

  it("that ends takes its operator's rights on the day after, and keeps the organisation's own", async () => {
    const changed = await change({ until: "2026-03-02", budget: { amount: 1_000_000, currency: "CNY" } });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ version: 2, notReported: ["from", "sourceOfMoney"] });
    expect(await divisionsOf("finance-daxiang")).toHaveLength(23);
    network.clock.advanceMinutes(24 * 60);
    const { grants } = (await network.as("finance-daxiang", "GET /v1/me")).body;
    expect(grants).toMatchObject([{ role: "finance", divisions: [] }]);
    expect(grants[0].operatorId).toMatch(/^opr_/);
    const { items } = (await network.call("GET /v1/operators", { query: { county: "430422" } })).body;
    expect(items).toEqual([]);
  });

  it("of fewer stations narrows the rights of managers and of their programs", async () => {
    const body = { name: "排班程序", scopes: ["lists:read"] };
    await network.as("ngo-daxiang", "POST /v1/machine-clients", { body });
    const stationIds = [await stationIdOf("430422103")];
    expect((await change({ stationIds })).status).toBe(200);
    expect(await divisionsOf("ngo-daxiang")).toEqual(["430422103"]);
    const { items } = (await network.as("ngo-daxiang", "GET /v1/machine-clients")).body;
    const card = await network.cardOf(items[0].clientId);
    expect(card?.grants).toMatchObject([{ role: "ngo_manager", divisions: ["430422103"] }]);
    expect(card?.machineScopes).toEqual(["lists:read"]);
  });

  it("gives its stations to another operator once the first is ended", async () => {
    const stationIds = [await stationIdOf("430422104"), await stationIdOf("430422103")];
    const body = { county: "430422", operatorName: "演示机构", stationIds, from: "2026-04-01" };
    const create = () =>
      network.as("admin-430422", "POST /v1/contracts", { body, headers: { "idempotency-key": "second" } });
    const refused = await create();
    expect(refused.body).toMatchObject({
      code: "station-under-contract",
      errors: [{ pointer: "/stationIds/0" }, { pointer: "/stationIds/1" }],
    });
    await change({ until: "2026-03-31" });
    const created = await create();
    expect(created.status).toBe(201);
    expect((await create()).body).toEqual(created.body);
    expect((await contractsSeenBy("admin-430422")).body.items).toHaveLength(2);
    expect((await contractsSeenBy("ngo-daxiang")).body.items).toHaveLength(1);
    network.clock.set("2026-04-01T01:00:00.000Z");
    const { body: station } = await network.as("lead-430422103", "GET /v1/stations/{stationId}", {
      params: { stationId: await stationIdOf("430422103") },
    });
    expect(station).toMatchObject({ operatorName: "演示机构", contractId: created.body.contractId });
  });

  it("under the same name is one of the same operator, however the name was typed", async () => {
    const { items } = (await network.call("GET /v1/stations", { query: { county: "430103" } })).body;
    const create = async (operatorName: string, at: number) => {
      const stationIds = [items[at].stationId];
      const body = { county: "430103", operatorName, stationIds };
      return (await network.as("admin-430103", "POST /v1/contracts", { body })).body;
    };
    const first = await create("演示·机构", 0);
    const second = await create("演示\u200b\u200e•机构\u061c", 1);
    const other = await create("演示机构", 2);
    expect(second).toMatchObject({ operatorId: first.operatorId, operatorName: "演示•机构" });
    expect(other.operatorId).not.toBe(first.operatorId);
  });

  it("of which two are created for one station at once is stored once", async () => {
    const stationIds = [await stationIdOf("430103002")];
    const created = await Promise.all(
      ["甲", "乙"].map((operatorName) =>
        network.as("admin-430103", "POST /v1/contracts", {
          body: { county: "430103", operatorName, stationIds },
        }),
      ),
    );
    expect(created.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ["ends before it begins", { from: "2026-03-02", until: "2026-03-01" }, "/until"],
    ["names a station twice", "twice", "/stationIds/1"],
    ["names another county's station", "foreign", "/stationIds/0"],
    ["has a negative budget", { budget: { amount: -1, currency: "CNY" } }, "/budget/amount"],
  ])("that %s is refused by its field", async (_what, terms, pointer) => {
    const here = await stationIdOf("430422103");
    const named: Record<string, object> = {
      twice: { stationIds: [here, here] },
      foreign: { stationIds: [await stationIdOf("430103002")] },
    };
    const { status, body } = await change(typeof terms === "string" ? (named[terms] ?? {}) : terms);
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it("is another county's to nobody", async () => {
    expect((await change({ until: "2026-03-31" }, "admin-430103")).status).toBe(404);
    const body = { county: "430422", operatorName: "甲", stationIds: [await stationIdOf("430422103")] };
    expect((await network.as("admin-430103", "POST /v1/contracts", { body })).status).toBe(404);
  });
});

describe("a station that closes", () => {
  it("ends its operator's and its staff's rights there on that day, and shows to its staff when it was changed", async () => {
    const stationId = await stationIdOf("430422103");
    const read = (persona: string) =>
      network.as(persona, "GET /v1/stations/{stationId}", { params: { stationId } });
    expect((await read("inspector-430422")).status).toBe(404);
    expect((await read("worker-430422104")).status).toBe(404);
    expect((await read("donor-1")).status).toBe(403);
    expect((await read("worker-430422103")).body).toMatchObject({
      posts: 2,
      remark: expect.stringContaining("演示"),
      notReported: ["openedOn"],
      closedOn: null,
    });

    const { status, body } = await network.as("ngo-daxiang", "PATCH /v1/stations/{stationId}", {
      params: { stationId },
      body: { closedOn: "2026-03-03", posts: 3 },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 2, posts: 3, remark: null, changedAt: "2026-03-02T01:00:00.000Z" });
    expect(await divisionsOf("ngo-daxiang")).toContain("430422103");
    network.clock.advanceMinutes(24 * 60);
    expect(await divisionsOf("ngo-daxiang")).toHaveLength(22);
    expect(await divisionsOf("ngo-daxiang")).not.toContain("430422103");
    expect(await divisionsOf("worker-430422103")).toEqual([]);
  });
});
