import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { personaSubject } from "#infra/local/identity/persona.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { createNetworkService, type NetworkService } from "#test/support/network-service.ts";

let network: NetworkService;
let clients: NetworkService["clients"];
let call: NetworkService["call"];

const as = (persona: string) => ({ token: tokenOf(personaSubject(persona)) });
const machine = (clientId: string) => ({
  token: tokenOf(clientId, { clientId, machine: true, scopes: ["needs:read", "lists:read"] }),
});

beforeAll(async () => {
  network = await createNetworkService();
  ({ call, clients } = network);
});

describe("the directory, open to everyone", () => {
  it("shows 23 of 23 stations and 46 posts in Hengnan, without the prison", async () => {
    const { body } = await call("GET /v1/coverage", { query: { county: "430422" } });
    expect(body).toMatchObject({ townships: 23, covered: 23, posts: 46 });
    const divisions = (await call("GET /v1/divisions", { query: { county: "430422" } })).body;
    expect(divisions.items).toHaveLength(23);
    expect(JSON.stringify(divisions)).not.toContain("430422407");
    expect(divisions.adjacency.confidence).toBe("placeholder");
    expect((await call("GET /v1/counties")).body.items).toEqual([
      { county: "430103", name: "天心区", region: "湖南省长沙市" },
      { county: "430422", name: "衡南县", region: "湖南省衡阳市" },
    ]);
  });

  it("knows who touches whom, both ways", async () => {
    for (const county of ["430422", "430103"]) {
      const { items } = (await call("GET /v1/divisions", { query: { county } })).body;
      const touches = new Map<string, string[]>(
        items.map((item: { code: string; neighbours: string[] }) => [item.code, item.neighbours]),
      );
      for (const [code, neighbours] of touches) {
        expect(neighbours.length).toBeGreaterThan(0);
        for (const neighbour of neighbours) expect(touches.get(neighbour)).toContain(code);
      }
    }
  });

  it("lists 14 streets and the guidance platform of Tianxin, whose posts are not reported", async () => {
    const { items } = (await call("GET /v1/stations", { query: { county: "430103" } })).body;
    expect(items).toHaveLength(15);
    expect((await call("GET /v1/coverage", { query: { county: "430103" } })).body).toMatchObject({
      covered: 14,
      posts: null,
    });
  });

  it("answers the vocabulary, and 404 for a county it does not serve", async () => {
    const { body } = await call("GET /v1/vocabulary");
    expect([body.skills.length, body.languages.length, body.needKinds.length]).toEqual([40, 7, 19]);
    expect(body.beneficiaries.purposes[0]).toEqual({
      code: "school",
      zh: "学费和书本",
      en: "School fees and books",
    });
    expect((await call("GET /v1/coverage", { query: { county: "110101" } })).status).toBe(404);
    expect((await call("GET /v1/coverage", { query: { county: "4304" } })).status).toBe(400);
  });
});

describe("a station", () => {
  const stationOf = async (division: string) =>
    (await call("GET /v1/stations", { query: { county: "430422" } })).body.items.find(
      (item: { division: string }) => item.division === division,
    );

  it("is closed by its own lead, and coverage shows it at once", async () => {
    const { stationId } = await stationOf("430422105");
    const change = { params: { stationId }, body: { closedOn: "2026-03-02" } };
    expect(
      (await call("PATCH /v1/stations/{stationId}", { ...as("lead-430422106"), ...change })).status,
    ).toBe(404);
    expect(
      (await call("PATCH /v1/stations/{stationId}", { ...as("worker-430422105"), ...change })).status,
    ).toBe(403);
    expect(
      (await call("PATCH /v1/stations/{stationId}", { ...as("lead-430422105"), ...change })).status,
    ).toBe(200);
    expect((await call("GET /v1/coverage", { query: { county: "430422" } })).body).toMatchObject({
      covered: 22,
      posts: 44,
    });
  });

  it("cannot close before it opened", async () => {
    const { stationId } = await stationOf("430422107");
    const body = { openedOn: "2026-03-02", closedOn: "2026-03-01" };
    const { status, body: problem } = await call("PATCH /v1/stations/{stationId}", {
      ...as("admin-430422"),
      params: { stationId },
      body,
    });
    expect(status).toBe(400);
    expect(problem.errors[0].pointer).toBe("/closedOn");
  });
});

describe("a machine client", () => {
  it("is its organisation's, narrowed to its scopes, and nothing once it is revoked", async () => {
    const body = { name: "排班程序", scopes: ["lists:read"] };
    const created = await call("POST /v1/machine-clients", { ...as("ngo-daxiang"), body });
    expect(created.status).toBe(201);
    const { clientId, clientSecret } = created.body;
    // The id is the provider's, and so is the subject of its tokens: both lead to one role card.
    expect(clientSecret).toBe(`secret of ${clientId}`);
    expect(clients.get(clientId)).toEqual({ owner: created.body.operatorId, scopes: ["lists:read"] });
    expect((await network.cardOf(clientId))?.machineScopes).toEqual(["lists:read"]);
    const { items } = (await call("GET /v1/machine-clients", as("ngo-daxiang"))).body;
    expect(items).toEqual([expect.not.objectContaining({ clientSecret: expect.anything() })]);
    // No route of this service has a scope, so a program may call none that is not public.
    expect((await call("GET /v1/machine-clients", machine(clientId))).status).toBe(403);
    expect(
      (await call("GET /v1/coverage", { ...machine(clientId), query: { county: "430422" } })).status,
    ).toBe(200);

    expect(
      (await call("DELETE /v1/machine-clients/{clientId}", { ...as("admin-430103"), params: { clientId } }))
        .status,
    ).toBe(404);
    expect(
      (await call("DELETE /v1/machine-clients/{clientId}", { ...as("admin-430422"), params: { clientId } }))
        .status,
    ).toBe(204);
    expect(clients.has(clientId)).toBe(false);
    expect((await call("GET /v1/machine-clients", as("ngo-daxiang"))).body.items).toEqual([]);
    expect(await network.cardOf(clientId)).toBeUndefined();
  });

  const create = (key?: string) =>
    call("POST /v1/machine-clients", {
      ...as("ngo-daxiang"),
      body: { name: "重试程序", scopes: ["needs:read"] },
      headers: key === undefined ? {} : { "idempotency-key": key },
    });
  const listed = async () => (await call("GET /v1/machine-clients", as("ngo-daxiang"))).body.items;
  const revoke = (clientId: string) =>
    call("DELETE /v1/machine-clients/{clientId}", { ...as("ngo-daxiang"), params: { clientId } });

  it("created twice with one Idempotency-Key is one, and the second answer's secret holds", async () => {
    const first = await create("retry");
    const second = await create("retry");
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(await listed()).toHaveLength(1);
    expect((await revoke(first.body.clientId)).status).toBe(204);
    expect((await create("retry")).body.clientId).not.toBe(first.body.clientId);
    for (const { clientId } of await listed()) await revoke(clientId);
  });

  it("created by two calls at once with one key is one, here and at the provider", async () => {
    const answers = await Promise.all([create("at-once"), create("at-once")]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [{ clientId }] = await listed();
    expect(answers.map(({ body }) => body.clientId)).toEqual([clientId, clientId]);
    expect([...clients.keys()]).toEqual([clientId]);
    await revoke(clientId);
  });

  it("that the provider does not make leaves no row and no role card", async () => {
    vi.spyOn(network.identity, "create").mockRejectedValueOnce(new Error("away"));
    expect((await create()).status).toBe(500);
    expect(await listed()).toEqual([]);
  });

  it("for which no row can be saved is removed at the provider; one that cannot be is named in the log", async () => {
    const { documents } = network.platform;
    const send = documents.send.bind(documents);
    const failing = vi.spyOn(documents, "send").mockImplementation((async (command: never) => {
      if ((command as object) instanceof TransactWriteCommand) throw new Error("no room");
      return send(command);
    }) as typeof documents.send);
    expect((await create()).status).toBe(500);
    expect([...clients]).toEqual([]);
    vi.spyOn(network.identity, "remove").mockRejectedValueOnce(new Error("away"));
    expect((await create()).status).toBe(500);
    failing.mockRestore();
    const [clientId] = clients.keys();
    expect(network.logged.find(({ event }) => event === "machine-client-left-behind")?.fields).toContainEqual(
      {
        clientId,
      },
    );
    expect(await network.cardOf(String(clientId))).toBeUndefined();
    clients.clear();
    expect(await listed()).toEqual([]);
  });

  it("is revoked at the provider first: where that fails it stays, and revoking it again ends it", async () => {
    const { clientId } = (await create()).body;
    vi.spyOn(network.identity, "remove").mockRejectedValueOnce(new Error("away"));
    expect((await revoke(clientId)).status).toBe(500);
    expect(await listed()).toHaveLength(1);
    expect((await revoke(clientId)).status).toBe(204);
    expect(await listed()).toEqual([]);
    expect(await network.cardOf(clientId)).toBeUndefined();
  });

  it("is refused with a scope that does not exist, and to everybody but a programme manager", async () => {
    const body = { name: "x", scopes: ["needs:reed"] };
    const { body: problem } = await call("POST /v1/machine-clients", { ...as("ngo-daxiang"), body });
    expect(problem.errors[0]).toMatchObject({
      pointer: "/scopes/0",
      suggestions: ["needs:read", "needs:write"],
    });
    expect((await call("POST /v1/machine-clients", { ...as("finance-daxiang"), body })).status).toBe(403);
  });
});
