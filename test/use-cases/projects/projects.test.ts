import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { projectEvents, toProjectEvents } from "#services/projects/events.ts";
import { composeProjects } from "#services/projects/main.ts";
import { manifest } from "#services/projects/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import { caller, tokenOf } from "#test/support/call-api.ts";
import { grantRoles, putCounties } from "#test/support/network-cards.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

const county = "430422";
const division = "430422103";
let platform: Platform;
let call: ReturnType<typeof caller>;
let operatorId: string;
let foreignOperator: string;

beforeAll(async () => {
  ({ platform } = await createTestPlatform([manifest.table, { name: "network" }]));
  operatorId = platform.ids.derived("operator", "one");
  foreignOperator = platform.ids.derived("operator", "other");
  await putCounties(platform);
  await grantRoles(platform, "worker", [{ role: "social_worker", county, divisions: [division] }]);
  await grantRoles(platform, "lead", [{ role: "station_lead", county, divisions: [division] }]);
  await grantRoles(platform, "both", [
    { role: "station_lead", county, divisions: [division] },
    { role: "social_worker", county, divisions: [division] },
  ]);
  await grantRoles(platform, "far-lead", [{ role: "station_lead", county, divisions: ["430422104"] }]);
  await grantRoles(platform, "manager", [{ role: "ngo_manager", county, divisions: [division], operatorId }]);
  await grantRoles(platform, "auditor", [{ role: "auditor", county }]);
  await grantRoles(platform, "admin", [{ role: "county_admin", county }]);
  await grantRoles(platform, "far-admin", [{ role: "county_admin", county: "430103" }]);
  await grantRoles(platform, "admin-of-999999", [{ role: "county_admin", county: "999999" }]);
  await grantRoles(platform, "both-counties", [
    { role: "county_admin", county },
    { role: "county_admin", county: "430103" },
  ]);
  call = caller(composeProjects(platform).api);
});

const as = (who: string | undefined) => (who === undefined ? {} : { token: tokenOf(who) });
const create = (who: string, body: object = {}, headers: Record<string, string> = {}) =>
  call("POST /v1/projects", { ...as(who), body: { name: "春蕾计划", county, ...body }, headers });
const get = (who: string | undefined, projectId: string) =>
  call("GET /v1/projects/{projectId}", { ...as(who), params: { projectId } });
const list = (who: string | undefined, query: Record<string, string> = {}) =>
  call("GET /v1/projects", { ...as(who), query });
const change = (who: string, projectId: string, body: object) =>
  call("PATCH /v1/projects/{projectId}", { ...as(who), params: { projectId }, body });
const publish = (who: string, projectId: string) =>
  call("POST /v1/projects/{projectId}/publish", { ...as(who), params: { projectId } });
const made = async (who: string, body: object = {}): Promise<string> =>
  (await create(who, body)).body.projectId;

const publicly = {
  fundraisingMode: "public",
  fundraiser: { name: "某基金会", contact: "0734-0000000" },
  qualificationNo: "53430000X",
  planNo: "53430000XA26001",
  platformLink: "https://example.org/1",
};

describe("creating", () => {
  it("makes a draft in which all that was not said is null, and which takes no gifts", async () => {
    const { status, body } = await create("admin");
    expect(status).toBe(201);
    expect(body).toEqual({
      projectId: body.projectId,
      status: "draft",
      version: 1,
      name: "春蕾计划",
      county,
      division: null,
      targetGroup: null,
      area: null,
      from: null,
      until: null,
      initiators: [],
      fundraiser: null,
      operatorId: null,
      operatorName: null,
      partners: [],
      goal: null,
      currencies: ["CNY"],
      source: "donated",
      fundraisingMode: "none",
      qualificationNo: null,
      planNo: null,
      platformLink: null,
      invitedDonors: 0,
      takesGifts: false,
      fundraising: null,
      demo: false,
      notice: null,
    });
  });

  it("with one Idempotency-Key makes one project, and refuses another body under it", async () => {
    const key = { "idempotency-key": "create-1" };
    const [first, again] = [await create("admin", {}, key), await create("admin", {}, key)];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect((await create("admin", { area: "衡南" }, key)).body.code).toBe("idempotency-mismatch");
  });

  it("by a manager is for their own operator, and for no other", async () => {
    expect((await create("manager")).body.operatorId).toBe(operatorId);
    expect((await create("manager", { operatorId: foreignOperator })).status).toBe(404);
  });

  it.each([
    ["worker", { division }, 201],
    ["worker", { division: "430422104" }, 404],
    ["worker", {}, 404],
    ["far-admin", {}, 404],
    ["lead", { division }, 403],
    ["auditor", {}, 403],
    ["nobody", {}, 403],
  ])("by %s with %j answers %i", async (who, body, status) => {
    expect((await create(who, body)).status).toBe(status);
  });

  it.each([
    [{ county: "999999" }, "/county", "admin-of-999999"],
    [{ division: "430422999" }, "/division", "admin"],
    [{ division: "430103001" }, "/division", "both-counties"],
    [{ from: "2026-05-01", until: "2026-04-30" }, "/until", "admin"],
    [{ goal: { amount: 100, currency: "USD" } }, "/goal/currency", "admin"],
    [{ source: "fiscal", fundraisingMode: "public" }, "/fundraisingMode", "admin"],
    [{ goal: { amount: 0.5, currency: "CNY" } }, "/goal/amount", "admin"],
    [{ surprise: 1 }, "/surprise", "admin"],
  ])("refuses %j at %s", async (body, pointer, who) => {
    const refused = await create(who, body);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it("refuses demo numbers outside the local stage", async () => {
    expect((await create("admin", { ...publicly, planNo: "DEMO-1" })).body.code).toBe("demo-only");
  });

  it("keeps invited donors' addresses as blind indexes only", async () => {
    const projectId = await made("admin", { invitedDonors: ["Canary@Example.org", "canary@example.org"] });
    expect((await get("admin", projectId)).body.invitedDonors).toBe(1);
    const TableName = tableName(platform.stage, "projects");
    const { Items } = await platform.documents.send(new ScanCommand({ TableName }));
    expect(JSON.stringify(Items)).not.toMatch(/canary/i);
    expect(JSON.stringify(Items)).toContain(platform.blindIndex("email", "canary@example.org"));
  });
});

describe("a draft", () => {
  let projectId: string;
  beforeEach(async () => {
    projectId = await made("worker", { division });
  });

  it.each([
    [undefined, 404],
    ["nobody", 404],
    ["far-lead", 404],
    ["manager", 404],
    ["worker", 200],
    ["lead", 200],
    ["auditor", 200],
    ["admin", 200],
  ])("is shown to %s with %i, and listed likewise", async (who, status) => {
    expect((await get(who, projectId)).status).toBe(status);
    const listed = (await list(who, { limit: "100" })).body.items.map(
      (item: { projectId: string }) => item.projectId,
    );
    expect(listed.includes(projectId)).toBe(status === 200);
  });

  it("is changed by its author until it is published by somebody else", async () => {
    expect((await change("worker", projectId, { area: "三塘镇" })).body).toMatchObject({
      area: "三塘镇",
      version: 2,
    });
    expect((await publish("worker", projectId)).status).toBe(403);
    expect((await publish("far-lead", projectId)).status).toBe(404);
    expect((await publish("lead", projectId)).body).toMatchObject({ status: "published", version: 3 });
    expect((await change("worker", projectId, { area: "别处" })).status).toBe(404);
    expect((await change("lead", projectId, { area: null })).body).toMatchObject({ area: null, version: 4 });
  });

  it("is published by a second person, where a station lead wrote it", async () => {
    const own = await made("both", { division });
    expect((await publish("both", own)).body.code).toBe("second-person");
    expect((await publish("lead", own)).status).toBe(200);
  });

  it("cannot be moved to where its author has no right", async () => {
    expect((await change("worker", projectId, { division: "430422104" })).status).toBe(404);
  });

  it("cannot be ended", async () => {
    expect((await change("lead", projectId, { status: "ended" })).body.code).toBe("wrong-state");
  });
});

describe("publishing", () => {
  it("shows the project to everybody, with the block that 慈善法 25 asks for", async () => {
    const projectId = await made("manager", publicly);
    expect((await publish("manager", projectId)).status).toBe(200);
    const { body } = await get(undefined, projectId);
    expect(body).toMatchObject({
      status: "published",
      takesGifts: true,
      fundraising: {
        mode: "public",
        fundraiser: "某基金会",
        qualificationNo: "53430000X",
        planNo: "53430000XA26001",
        platformLink: "https://example.org/1",
        contact: "0734-0000000",
        query: `/v1/projects/${projectId}/fund`,
      },
    });
    expect(body).not.toHaveProperty("invitedDonors");
    expect(body).not.toHaveProperty("version");
  });

  it("is refused while a condition of the law is not met, also by changing what is published", async () => {
    const projectId = await made("admin", { ...publicly, planNo: null });
    const refused = await publish("admin", projectId);
    expect(refused.body).toMatchObject({
      status: 409,
      code: "fundraising-gate",
      rule: "慈善法 24",
      errors: [{ pointer: "/planNo" }],
    });
    expect((await get(undefined, projectId)).status).toBe(404);
    await change("admin", projectId, { fundraisingMode: "none" });
    expect((await publish("admin", projectId)).status).toBe(200);
    expect((await change("admin", projectId, { fundraisingMode: "public" })).body.code).toBe(
      "fundraising-gate",
    );
  });

  it("twice answers the same", async () => {
    const projectId = await made("admin");
    const [first, again] = [await publish("admin", projectId), await publish("admin", projectId)];
    expect(again.body).toEqual(first.body);
  });

  it("comes before ending, after which nothing changes", async () => {
    const projectId = await made("admin", publicly);
    await publish("admin", projectId);
    expect((await change("admin", projectId, { status: "ended" })).body).toMatchObject({
      status: "ended",
      takesGifts: false,
      fundraising: null,
    });
    expect((await change("admin", projectId, { area: "衡南" })).body.code).toBe("wrong-state");
    expect((await publish("admin", projectId)).body.code).toBe("wrong-state");
    expect((await get(undefined, projectId)).body.status).toBe("ended");
  });
});

describe("the list", () => {
  it("goes through the counties served, page by page, without drafts for the public", async () => {
    const here = await made("admin");
    await publish("admin", here);
    const there = (await create("far-admin", { county: "430103" })).body.projectId;
    await publish("far-admin", there);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(undefined, { limit: "2", ...(cursor ? { cursor } : {}) });
      expect(page.body.items.length).toBeLessThanOrEqual(2);
      for (const item of page.body.items) {
        expect(item.status).not.toBe("draft");
        seen.push(item.projectId);
      }
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining([here, there]));
    const county430103 = await list(undefined, { county: "430103" });
    expect(county430103.body.items.map((item: { projectId: string }) => item.projectId)).toEqual([there]);
  });

  it("takes no cursor of another list", async () => {
    const { body } = await list("admin", { limit: "1" });
    expect((await list("admin", { limit: "1", status: "draft", cursor: body.nextCursor })).status).toBe(400);
  });
});

describe("a machine client", () => {
  const machine = (scopes: readonly string[]) =>
    tokenOf("client-1", { machine: true, clientId: "client-1", scopes: scopes as never });

  it("acts as its manager within its scopes", async () => {
    const clientId = platform.ids.derived("machineClient", "https://issuer.test", "client-1");
    const grants = [{ role: "ngo_manager", county, operatorId }];
    const Item = {
      ...roleCardKey(clientId),
      version: 1,
      grants,
      machineScopes: ["projects:read", "projects:write"],
    };
    await platform.documents.send(new PutCommand({ TableName: tableName(platform.stage, "network"), Item }));
    const body = { name: "海星行动", county };
    const created = await call("POST /v1/projects", { token: machine(["projects:write"]), body });
    expect(created.status).toBe(201);
    expect((await call("POST /v1/projects", { token: machine(["projects:read"]), body })).status).toBe(403);
    const params = { projectId: created.body.projectId };
    const read = (scopes: readonly string[]) =>
      call("GET /v1/projects/{projectId}", { token: machine(scopes), params });
    expect((await read(["projects:read"])).status).toBe(200);
    expect((await read(["projects:write"])).status).toBe(404);
  });
});

it("every save is told with what others need, and no mail address", async () => {
  const projectId = await made("admin", { ...publicly, division, invitedDonors: ["a@example.org"] });
  await publish("admin", projectId);
  const TableName = tableName(platform.stage, "projects");
  const { Items = [] } = await platform.documents.send(new ScanCommand({ TableName }));
  const row = Items.find((item) => item.projectId === projectId);
  const [told] = toProjectEvents({ new: row });
  expect(told).toMatchObject({
    name: "projects.ProjectChanged",
    subject: projectId,
    version: 2,
    data: {
      status: "published",
      name: "春蕾计划",
      county,
      division,
      fundraisingMode: "public",
      takesGifts: true,
      currencies: ["CNY"],
      demo: false,
      invited: [platform.blindIndex("email", "a@example.org")],
      source: "donated",
    },
  });
  expect(projectEvents.ProjectChanged.parse(told?.data)).toEqual(told?.data);
});
