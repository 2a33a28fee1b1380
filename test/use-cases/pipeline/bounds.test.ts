import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { createApi } from "#shared/http/api.ts";
import { defineService } from "#shared/manifest/manifest.ts";
import { Problem, problemBody } from "#shared/problem/problem.ts";
import { idSchema } from "#shared/values/ids.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";
import { type caller as Caller, caller, tokenOf } from "#test/support/call-api.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

const access = { resource: "notice", letters: "R" } as const;
const manifest = defineService({
  name: "echo",
  table: { name: "echo" },
  reads: [],
  routes: {
    createThing: {
      method: "POST",
      path: "/v1/needs/{needId}/things",
      summary: "Create a thing",
      access,
      who: { roles: "everyone" },
      params: once(() => z.object({ needId: idSchema("need") })),
      body: once(() => z.strictObject({ colours: z.array(z.enum(["red", "green"])).optional() })),
      answer: once(() => z.strictObject({ thingId: z.string() })),
      status: 201,
    },
    listThings: {
      method: "GET",
      path: "/v1/things",
      summary: "List things",
      access,
      who: { roles: "everyone" },
      query: once(() => z.strictObject({ limit: wholeNumberSchema(1, 100, 50) })),
      answer: once(() => z.strictObject({ limit: z.int() })),
    },
  },
});
const needId = "need_01k4tb2q4vf9r8n0c0q1m9y6zj";
const route = "POST /v1/needs/{needId}/things";

let call: ReturnType<typeof Caller>;
beforeAll(async () => {
  const { platform } = await createTestPlatform([{ name: "network" }, { name: "volunteers" }]);
  const limits = { ...platform.limits, bodyBytes: 200_000, publicPerMinute: 1_000 };
  const api = createApi(
    { ...platform, limits },
    manifest,
    {},
    {
      createThing: async (_deps, _request, { newId }) => ({ thingId: newId("need") }),
      listThings: async (_deps, { query }) => query,
    },
  );
  call = caller(api);
});

const things = (count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]));
const sizeOf = (body: unknown): number => Buffer.byteLength(JSON.stringify(body));
const post = (body: unknown, headers: Record<string, string> = {}, more: object = {}) =>
  call(route, { params: { needId }, body, headers, ...more });

describe("an answer about a bad request", () => {
  it.each(["en", "zh-CN"])(
    "stays below 64 KB and 50 ms of CPU for 7,000 unknown keys (%s)",
    async (locale) => {
      const body = things(7_000);
      await post(body, { "accept-language": locale });
      const before = process.cpuUsage();
      const answer = await post(body, { "accept-language": locale });
      const { user, system } = process.cpuUsage(before);
      expect(answer.body).toMatchObject({ code: "invalid", errorCount: 7_000 });
      expect(answer.body.errors).toHaveLength(50);
      expect(answer.body.errors[0]).toMatchObject({ pointer: "/k0", code: "unknown-field" });
      expect(sizeOf(answer.body)).toBeLessThan(64 * 1024);
      expect((user + system) / 1_000).toBeLessThan(50);
    },
  );

  it("stays small for 1,200 query parameters", async () => {
    const query = Object.fromEntries(Object.keys(things(1_200)).map((name) => [name, "1"]));
    const { status, body } = await call("GET /v1/things", { query, headers: { "accept-language": "en" } });
    expect(status).toBe(400);
    expect(body.errorCount).toBe(1_200);
    expect(sizeOf(body)).toBeLessThan(64 * 1024);
  });

  it.each([
    ["one key of 100,000 characters", { ["x".repeat(100_000)]: 1 }],
    [
      "60 keys of 900 characters",
      Object.fromEntries(Object.keys(things(60)).map((key) => [key.padEnd(900, "钥"), 1])),
    ],
    ["20,000 wrong items of a list", { colours: Array.from({ length: 20_000 }, () => "r") }],
  ])("stays small for %s", async (_what, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(sizeOf(answer.body)).toBeLessThan(64 * 1024);
  });

  it("clips what a rule repeats of the input, and stays below 64 KB however long the texts are", () => {
    const long = "长".repeat(5_000);
    const error = { pointer: `/${long}`, code: "column-missing", params: { column: long } } as const;
    const errors = Array.from({ length: 500 }, () => ({ ...error, message: long }));
    const body = problemBody(new Problem("invalid", { errors }), "zh-CN", "test");
    expect(sizeOf(body)).toBeLessThan(64 * 1024);
    expect(body.errorCount).toBe(500);
    const [one] = problemBody(new Problem("invalid", { errors: [error] }), "en", "test").errors ?? [];
    expect(String(one?.params?.column)).toHaveLength(201);
  });
});

describe("a foreign name", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s is an unknown field like any other",
    async (name) => {
      const raw = Buffer.from(`{"${name}":1}`);
      const { status, body } = await call(route, { params: { needId }, raw });
      expect(status).toBe(400);
      expect(body.errors[0]).toMatchObject({ pointer: `/${name}`, code: "unknown-field" });
    },
  );
});

describe("a number in a query", () => {
  it.each(["0x10", "1e2", "+5", " 5", "", "5.0", "٥"])("is decimal digits, not %j", async (limit) => {
    expect((await call("GET /v1/things", { query: { limit } })).body.errors[0].pointer).toBe("query/limit");
  });
  it("is taken, or its default", async () => {
    expect((await call("GET /v1/things", { query: { limit: "7" } })).body).toEqual({ limit: 7 });
    expect((await call("GET /v1/things")).body).toEqual({ limit: 50 });
  });
});

describe("a body in another encoding than UTF-8", () => {
  it.each(["utf-16", "gb18030", '"iso-8859-1"'])("is refused by its charset %s", async (charset) => {
    const answer = await post({}, { "content-type": `application/json; charset=${charset}` });
    expect(answer.status).toBe(415);
  });
  it.each(["utf-8", "UTF-8", '"utf-8"'])("is taken with charset %s", async (charset) => {
    expect((await post({}, { "content-type": `application/json;charset=${charset}` })).status).toBe(201);
  });
});

describe("the Idempotency-Key", () => {
  const key = "0b9f6c1e-7a34-4f0e-9d11-5b7f0e1c2d3a";
  const thingOf = async (headers: Record<string, string>, more: object = {}) =>
    (await post({}, { "idempotency-key": key, ...headers }, more)).body.thingId;

  it.each(["1", "k1", "1234567", "1111111111111111", "abcabcabcabcabcabc"])(
    "of a guest is none if another guest may think of it: %s",
    async (weak) => {
      const { status, body } = await post({}, { "idempotency-key": weak });
      expect(status).toBe(400);
      expect(body.errors[0]).toMatchObject({
        pointer: "header/Idempotency-Key",
        code: "idempotency-key-weak",
      });
      expect((await post({}, { "idempotency-key": weak }, { token: tokenOf("somebody") })).status).toBe(201);
    },
  );

  it("of two guests behind one address is two keys where their browsers differ", async () => {
    const phone = { "user-agent": "phone" };
    expect(await thingOf(phone)).toBe(await thingOf(phone));
    expect(await thingOf(phone)).not.toBe(await thingOf({ "user-agent": "desk" }));
  });

  it("counts for the thing called, however its path is spelled, and not for another", async () => {
    const rawPath = `/v1/needs/%6eeed${needId.slice(4)}/things`;
    expect(await thingOf({}, { rawPath })).toBe(await thingOf({}));
    const other = { params: { needId: "need_01k4tb2q4vf9r8n0c0q1m9y6zk" } };
    expect(await thingOf({}, other)).not.toBe(await thingOf({}));
  });
});
