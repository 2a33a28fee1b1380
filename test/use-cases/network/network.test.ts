import { beforeAll, describe, expect, it } from "vitest";
import { personaSubject } from "#infra/local/identity/persona.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { createNetworkService, type NetworkService } from "#test/support/network-service.ts";

let clients: NetworkService["clients"];
let call: NetworkService["call"];

const as = (persona: string) => ({ token: tokenOf(personaSubject(persona)) });
const machine = (clientId: string) => ({
  token: tokenOf(clientId, { clientId, machine: true, scopes: ["needs:read", "lists:read"] }),
});

beforeAll(async () => {
  ({ call, clients } = await createNetworkService());
});

describe("the directory, open to everyone", () => {
  it("shows 23 of 23 stations and 46 posts in Hengnan, without the prison", async () => {
    const { body } = await call("GET /v1/coverage", { query: { county: "430422" } });
    expect(body).toMatchObject({ townships: 23, covered: 23, posts: 46 });
    const divisions = (await call("GET /v1/divisions", { query: { county: "430422" } })).body;
    expect(divisions.items).toHaveLength(23);
    expect(JSON.stringify(divisions)).not.toContain("430422407");
    expect(divisions.adjacency.confidence).toBe("placeholder");
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
    expect([body.skills.length, body.languages.length, body.needKinds.length]).toEqual([40, 7, 18]);
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
    expect(clientSecret).toBe("secret 1");
    expect(clients.get(clientId)?.scopes).toEqual(["lists:read"]);
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
  });

  it("created twice with one Idempotency-Key is one, and the second answer's secret holds", async () => {
    const body = { name: "重试程序", scopes: ["needs:read"] };
    const create = () =>
      call("POST /v1/machine-clients", {
        ...as("ngo-daxiang"),
        body,
        headers: { "idempotency-key": "retry" },
      });
    const first = await create();
    const second = await create();
    expect(second.status).toBe(201);
    expect(second.body).toEqual({ ...first.body, clientSecret: "secret 2" });
    const { items } = (await call("GET /v1/machine-clients", as("ngo-daxiang"))).body;
    expect(items).toHaveLength(1);
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
