import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { tableName } from "#shared/db/table.ts";
import { createApi } from "#shared/http/api.ts";
import { limits } from "#shared/limits/limits.ts";
import { defineService } from "#shared/manifest/manifest.ts";
import type { UseCases } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import { caller, personOf, tokenOf } from "#test/support/call-api.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

const access = { resource: "notice", letters: "R" } as const;
const manifest = defineService({
  name: "echo",
  table: { name: "echo" },
  reads: ["network.role"],
  routes: {
    createThing: {
      method: "POST",
      path: "/v1/things",
      summary: "Create a thing",
      access,
      who: { roles: "everyone" },
      body: () =>
        z.strictObject({
          colour: z.enum(["red", "green"]),
          size: z.int().min(1),
          inner: z.strictObject({ a: z.string() }).optional(),
        }),
      answer: () => z.strictObject({ thingId: z.string() }),
      status: 201,
    },
    readThing: {
      method: "GET",
      path: "/v1/things/{thingId}",
      summary: "Read a thing",
      access,
      who: { roles: ["auditor"], scope: "ledger:read" },
      params: () => z.object({ thingId: z.string() }),
      query: () => z.strictObject({ limit: z.coerce.number().int().max(10).optional() }),
      answer: () => z.strictObject({ thingId: z.string() }),
      table: true,
    },
    breakThing: { method: "DELETE", path: "/v1/things", summary: "Fail", access, who: { roles: "everyone" } },
    hangThing: { method: "PATCH", path: "/v1/things", summary: "Hang", access, who: { roles: "everyone" } },
    leakThing: {
      method: "GET",
      path: "/v1/things",
      summary: "Leak",
      access,
      who: { roles: "everyone" },
      answer: () => z.strictObject({ a: z.int() }),
    },
    refuseThing: {
      method: "PUT",
      path: "/v1/things",
      summary: "Refuse",
      access,
      who: { roles: "everyone" },
      refusals: ["full"],
    },
  },
});

const useCases: UseCases<object, (typeof manifest)["routes"]> = {
  createThing: async (_deps, _request, { newId }) => ({ thingId: newId("need") }),
  readThing: async (_deps, { params, format }) =>
    format ? { file: "a,b\r\n", mediaType: "text/csv", fileName: "名单.csv" } : { thingId: params.thingId },
  breakThing: async () => {
    throw new Error("the password is swordfish");
  },
  hangThing: async () => {
    throw Object.assign(new Error("the table has not answered for 5000 ms"), { name: "TimeoutError" });
  },
  leakThing: async () => JSON.parse('{ "a": 1, "secret": 2 }'),
  refuseThing: async () => {
    throw refuse("full", { shifts: [{ shiftId: "shf_1", code: "full" }] });
  },
};

let call: ReturnType<typeof caller>;
let auditor: string;
let logged: { level: string; event: string; fields: unknown }[];

beforeAll(async () => {
  const world = await createTestPlatform([{ name: "network" }, { name: "volunteers" }]);
  const { platform } = world;
  logged = world.logged;
  const limits = { ...platform.limits, bodyBytes: 1_000, publicPerMinute: 40 };
  const api = createApi({ ...platform, limits }, manifest, {}, useCases);
  call = caller(api);
  auditor = tokenOf("auditor");
  const { personId } = personOf(platform.ids, "auditor");
  const Item = { ...roleCardKey(personId), version: 1, grants: [{ role: "auditor", county: "430422" }] };
  const lapsed = { ...roleCardKey(personOf(platform.ids, "lapsed").personId), version: 1 };
  const TableName = tableName(platform.stage, "network");
  await platform.documents.send(new PutCommand({ TableName, Item }));
  const grants = [{ role: "auditor", county: "430422", until: "2026-03-01" }];
  await platform.documents.send(new PutCommand({ TableName, Item: { ...lapsed, grants } }));
});

const good = { colour: "red", size: 1 };

describe("who may call", () => {
  const read = (token?: string) =>
    call("GET /v1/things/{thingId}", { ...(token ? { token } : {}), params: { thingId: "x" } });

  it("answers 401 without a token and with one that does not verify, also where none is needed", async () => {
    expect((await read()).status).toBe(401);
    expect((await read("forged")).body).toMatchObject({ code: "unauthenticated", status: 401 });
    const open = await call("POST /v1/things", { token: "forged", body: good });
    expect(open.status).toBe(401);
    expect(open.headers["www-authenticate"]).toContain("Bearer");
  });

  it("answers 403 to somebody whose roles do not reach it, and to one whose grant has lapsed", async () => {
    expect((await read(tokenOf("somebody"))).body).toMatchObject({ code: "forbidden" });
    expect((await read(tokenOf("lapsed"))).status).toBe(403);
    expect((await read(auditor)).status).toBe(200);
  });
});

describe("what a request says", () => {
  it("names every field that is wrong, at once, with near names", async () => {
    const { status, body, headers } = await call("POST /v1/things", {
      body: { colour: "gren", size: 1.5, extra: 1, inner: { b: 1 } },
      headers: { "accept-language": "en" },
    });
    expect(status).toBe(400);
    expect(headers["content-type"]).toContain("application/problem+json");
    const errors = body.errors as { pointer: string; suggestions?: string[] }[];
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      "/colour",
      "/extra",
      "/inner/a",
      "/inner/b",
      "/size",
    ]);
    expect(errors.find(({ pointer }) => pointer === "/colour")?.suggestions).toEqual(["green"]);
  });

  it.each([
    ["malformed JSON", Buffer.from("{"), {}, 400],
    ["bytes that are not UTF-8", Buffer.from([0x22, 0xff, 0x22]), {}, 400],
    ["a list in place of an object", Buffer.from("[]"), {}, 400],
    ["another media type", Buffer.from("a=b"), { "content-type": "text/plain" }, 415],
    ["a body over the limit", Buffer.from(JSON.stringify({ colour: "x".repeat(1_001) })), {}, 413],
    [
      "a body that climbs into the prototype",
      Buffer.from('{"colour":"red","size":1,"__proto__":{"x":1}}'),
      {},
      400,
    ],
  ])("refuses %s", async (_what, raw, headers, status) => {
    expect((await call("POST /v1/things", { raw, headers })).status).toBe(status);
  });

  it("refuses an unknown query parameter and a malformed Idempotency-Key", async () => {
    const odd = await call("GET /v1/things/{thingId}", {
      token: auditor,
      params: { thingId: "x" },
      query: { limti: "3" },
    });
    expect(odd.body.errors[0].pointer).toBe("query/limti");
    const key = await call("POST /v1/things", { body: good, headers: { "idempotency-key": "with space" } });
    expect(key.body.errors[0].pointer).toBe("header/Idempotency-Key");
  });

  it("makes one id of one Idempotency-Key and caller, and new ones without", async () => {
    const withKey = async (token?: string) =>
      (
        await call("POST /v1/things", {
          body: good,
          headers: { "idempotency-key": "6c7d0a1e-4b7e-k1" },
          ...(token ? { token } : {}),
        })
      ).body.thingId;
    expect(await withKey()).toBe(await withKey());
    expect(await withKey()).not.toBe(await withKey(auditor));
    const [one, two] = [
      await call("POST /v1/things", { body: good }),
      await call("POST /v1/things", { body: good }),
    ];
    expect(one.status).toBe(201);
    expect(one.body.thingId).not.toBe(two.body.thingId);
  });
});

describe("what leaves", () => {
  it("is CSV where it is asked for and offered", async () => {
    const { headers, body } = await call("GET /v1/things/{thingId}", {
      token: auditor,
      params: { thingId: "x" },
      headers: { accept: "text/csv" },
    });
    expect(headers["content-type"]).toContain("text/csv");
    expect(body).toBe("a,b\r\n");
  });

  it("explains a refusal from the closed list, in the caller's language", async () => {
    const { status, body } = await call("PUT /v1/things", { headers: { "accept-language": "en-GB" } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: "full", shifts: [{ shiftId: "shf_1", code: "full" }] });
    expect(body.title).toContain("No place is left");
    expect((await call("PUT /v1/things")).body.title).toContain("名额已满");
  });

  it("never says why on a 5xx, and says it in the log", async () => {
    const { status, body } = await call("DELETE /v1/things");
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("swordfish");
    expect(JSON.stringify(logged)).toContain("swordfish");
  });

  it("may be repeated where a call of AWS hung: 503, and when", async () => {
    const { status, body, headers } = await call("PATCH /v1/things");
    expect([status, body.code, headers["retry-after"]]).toEqual([503, "busy", "2"]);
    expect(JSON.stringify(body)).not.toContain("table");
  });

  it("is never a field that the route did not declare", async () => {
    const { status, body } = await call("GET /v1/things");
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("secret");
  });

  it("is 429 with Retry-After once a caller exceeds the limit, for that caller only", async () => {
    let last = 0;
    for (let calls = 0; calls <= 40 && last !== 429; calls += 1)
      last = (await call("PUT /v1/things")).status ?? 0;
    const { status, headers } = await call("PUT /v1/things");
    expect(status).toBe(429);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect((await call("PUT /v1/things", { token: auditor })).status).toBe(409);
  });
});

describe("tokens that do not verify", () => {
  it("are refused before any signature is checked, beyond so many a minute from one address", async () => {
    const { platform, clock } = await createTestPlatform([{ name: "network" }, { name: "volunteers" }], {
      factor: 1,
    });
    let checked = 0;
    const verifyToken = async (token: string) => {
      checked += 1;
      return platform.verifyToken(token);
    };
    const api = createApi({ ...platform, verifyToken }, manifest, {}, useCases);
    const refuseThing = async (token: string, client = "203.0.113.7") =>
      caller(api)("PUT /v1/things", { token, headers: { "cloudfront-viewer-address": `${client}:443` } });
    const { most } = limits["failed-tokens-of-address"];
    for (let sent = 0; sent < most; sent += 1) expect((await refuseThing("forged")).status).toBe(401);
    expect(await refuseThing("forged")).toMatchObject({
      status: 429,
      headers: { "retry-after": "60" },
      body: { code: "limit-reached", limit: { name: "failed-tokens-of-address", most, minutes: 1 } },
    });
    expect(checked).toBe(most);
    expect((await refuseThing(auditor)).status).toBe(429);
    expect((await refuseThing(auditor, "203.0.113.8")).status).toBe(409);
    clock.advanceMinutes(1);
    expect((await refuseThing(auditor)).status).toBe(409);
  });
});

it("a problem is an error with a code", () => {
  expect(new Problem("busy").message).toBe("busy");
});
