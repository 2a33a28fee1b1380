import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { caller, personOf, tokenOf } from "#test/support/call-api.ts";
import { grantRoles, putCounties } from "#test/support/network-cards.ts";
import { registration } from "#test/support/registration.ts";
import { createTestPlatform, type TestClock } from "#test/support/test-platform.ts";

let platform: Platform;
let clock: TestClock;
let call: ReturnType<typeof caller>;
const county = "430422";
const here = "430422103";
const people = [
  ["wu-1", "吴秀英", "+8613900001234"],
  ["wu-2", "吴秀 芳", "+8613900005678"],
  ["li", "李建国", "+8613900009934"],
] as const;

beforeAll(async () => {
  ({ platform, clock } = await createTestPlatform([manifest.table, { name: "network" }]));
  await putCounties(platform);
  call = caller(composeVolunteers(platform).api);
  const divisions = [here];
  await grantRoles(platform, "lead", [{ role: "station_lead", county, divisions }]);
  await grantRoles(platform, "worker", [{ role: "social_worker", county, divisions }]);
  await grantRoles(platform, "manager", [{ role: "ngo_manager", county, divisions, operatorId: "opr" }]);
  await grantRoles(platform, "auditor", [{ role: "auditor", county }]);
  for (const [at, [subject, name, phone]] of people.entries()) {
    clock.set(`2026-03-02T01:0${at}:00.000Z`);
    await call("POST /v1/volunteers", { token: tokenOf(subject), body: { ...registration, name, phone } });
  }
  const elsewhere = {
    ...registration,
    name: "吴秀兰",
    phone: "+8613900004321",
    home: { division: "430422104" },
  };
  await call("POST /v1/volunteers", { token: tokenOf("elsewhere"), body: elsewhere });
});

interface Entry {
  volunteerId: string;
  maskedName: string;
  phoneEnd?: string;
}
const idOf = (subject: string) => personOf(platform.ids, subject).volunteerId;
const look = (who: string, typed?: string, query: object = {}) =>
  call("GET /v1/volunteers", {
    token: tokenOf(who),
    query: { division: here, ...query },
    headers: typed === undefined ? {} : { "volunteer-query": encodeURIComponent(typed) },
  });
const found = async (who: string, typed?: string) =>
  ((await look(who, typed)).body.items as Entry[]).map(({ volunteerId }) =>
    people.findIndex(([subject]) => idOf(subject) === volunteerId),
  );
const looksAt = async (subject: string) =>
  (await call("GET /v1/volunteers/me/looks", { token: tokenOf(subject) })).body.items;

describe("a station's list of volunteers", () => {
  it("shows its lead surname, the end of the phone and which checks hold, who registered last first", async () => {
    await call("PUT /v1/volunteers/{volunteerId}/checks/{kind}", {
      token: tokenOf("lead"),
      params: { volunteerId: idOf("li"), kind: "insurance" },
      body: { validUntil: "2026-03-02" },
    });
    const { status, body } = await look("lead");
    expect(status).toBe(200);
    expect(body.items).toHaveLength(3);
    expect(body.items[0]).toEqual({
      volunteerId: idOf("li"),
      maskedName: "李**",
      phoneEnd: "9934",
      status: "active",
      skills: registration.skills,
      checks: [{ kind: "insurance", valid: true }],
    });
    expect(JSON.stringify(body)).not.toContain("建国");
    expect(await found("lead")).toEqual([2, 1, 0]);
  });

  it("shows workers and the operator no number", async () => {
    for (const who of ["worker", "manager"])
      expect((await look(who)).body.items.map((entry: Entry) => [entry.maskedName, entry.phoneEnd])).toEqual([
        ["李**", undefined],
        ["吴**", undefined],
        ["吴**", undefined],
      ]);
  });

  it("comes page by page, and for no other division", async () => {
    const first = await look("lead", undefined, { limit: "2" });
    expect(first.body.items).toHaveLength(2);
    const rest = await look("lead", undefined, { limit: "2", cursor: first.body.nextCursor });
    expect(rest.body.items.map(({ volunteerId }: Entry) => volunteerId)).toEqual([idOf("wu-1")]);
    expect((await look("lead", undefined, { division: "430422104" })).status).toBe(404);
    for (const who of ["auditor", "li"]) expect((await look(who)).status).toBe(403);
  });

  it("loses who moved away or withdrew", async () => {
    await call("POST /v1/volunteers", {
      token: tokenOf("short"),
      body: { ...registration, name: "周短暂", phone: "+8613900007777" },
    });
    const token = tokenOf("short");
    await call("PATCH /v1/volunteers/me", { token, body: { home: { division: "430422104" } } });
    expect(await found("lead", "周短")).toEqual([]);
    await call("PATCH /v1/volunteers/me", { token, body: { home: { division: here } } });
    expect((await look("lead", "周短")).body.items).toHaveLength(1);
    await call("DELETE /v1/volunteers/me", { token });
    expect(await found("lead", "周短")).toEqual([]);
  });
});

describe("a search", () => {
  it.each([
    ["the beginning of the name", "吴秀", [1, 0]],
    ["a name written otherwise", "吴秀芳", [1]],
    ["a given name", "建国", [2]],
    ["the end of the phone", "34", [2, 0]],
    ["the whole phone", "139 0000 1234", [0]],
    ["nobody", "吴建", []],
  ])("by its lead finds %s", async (_what, typed, expected) => {
    expect(await found("lead", typed)).toEqual(expected);
  });

  it.each([
    ["the whole name", "吴秀英", [0]],
    ["the whole phone", "+86 13900001234", [0]],
    ["no part of a name", "吴秀", []],
    ["no end of a phone", "1234", []],
  ])("by a worker finds %s: what they do not see they cannot try out", async (_what, typed, expected) => {
    expect(await found("worker", typed)).toEqual(expected);
  });

  it("names the field where it is too short, or not to be read", async () => {
    const { status, body } = await look("lead", "吴");
    expect([status, body.errors[0]]).toEqual([
      400,
      expect.objectContaining({ pointer: "header/volunteer-query", code: "too-short" }),
    ]);
    const broken = await call("GET /v1/volunteers", {
      token: tokenOf("lead"),
      query: { division: here },
      headers: { "volunteer-query": "%E5%90" },
    });
    expect(broken.body.errors[0].code).toBe("not-utf8");
  });

  it("is in no key and no row, nor is a name", async () => {
    const { Items } = await platform.documents.send(
      new ScanCommand({ TableName: tableName(platform.stage, "volunteers") }),
    );
    expect(JSON.stringify(Items)).not.toMatch(/秀英|建国|00001234/);
  });
});

describe("who looked", () => {
  it("is read by each volunteer shown: once a day for each person and kind, as a role and a place", async () => {
    clock.set("2026-03-09T01:00:00.000Z");
    for (let times = 0; times < 3; times += 1) {
      await look("lead");
      await look("worker");
      await look("lead", "吴秀英");
    }
    const of = (role: string, shown: string) => ({ day: "2026-03-09", role, division: here, shown });
    const today = (items: { day: string }[]) => items.filter(({ day }) => day === "2026-03-09");
    expect(today(await looksAt("wu-1"))).toEqual(
      [of("station_lead", "search"), of("station_lead", "list"), of("social_worker", "list")].toSorted(
        (a, b) => `${b.shown}${b.role}`.localeCompare(`${a.shown}${a.role}`),
      ),
    );
    expect(today(await looksAt("li"))).toHaveLength(2);
    expect(JSON.stringify(await looksAt("li"))).not.toContain("per_");
    expect(await looksAt("elsewhere")).toEqual([]);
  });
});
