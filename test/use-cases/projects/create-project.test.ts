import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { tableName } from "#shared/db/table.ts";
import {
  county,
  createProjectsService,
  division,
  type ProjectsService,
  publicFundraising,
} from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

describe("creating", () => {
  it("creates a draft in which every absent field is null, and which takes no gifts", async () => {
    const { status, body } = await projects.create("admin");
    expect(status).toBe(201);
    expect(body).toEqual({
      projectId: body.projectId,
      emergency: false,
      redactions: [],
      status: "draft",
      version: 1,
      name: "春蕾计划",
      county,
      division: null,
      targetGroup: null,
      story: null,
      examples: [],
      area: null,
      criteria: null,
      purposes: [],
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

  it.each([
    ["five of them", [100, 200, 300, 400, 500], "CNY", ["CNY"]],
    ["one sum twice", [500, 500], "CNY", ["CNY"]],
    ["a sum in a currency that is not taken", [500], "CNY", ["JPY"]],
    ["another currency than the yuan", [500], "JPY", ["JPY"]],
    ["less than can be given", [99], "CNY", ["CNY"]],
    ["more than can be given", [100_000_000], "CNY", ["CNY"]],
  ])("takes no examples of what a sum does with %s", async (_what, amounts, currency, currencies) => {
    const examples = amounts.map((amount) => ({ amount, currency, what: "一周的早餐" }));
    const { status, body } = await projects.create("admin", { examples, currencies });
    expect([status, body.errors[0].pointer]).toEqual([400, expect.stringMatching(/^\/examples/)]);
  });

  it.each([
    ["an empty list", { criteria: { statuses: [] } }, "/criteria/statuses"],
    ["no criterion at all", { criteria: {} }, "/criteria"],
    ["an area of another county", { criteria: { areas: [division, "430103"] } }, "/criteria/areas"],
    ["a township that there is not", { criteria: { areas: ["430422999"] } }, "/criteria/areas/0"],
    ["a purpose twice", { purposes: ["school", "school"] }, "/purposes"],
  ])("says for whom its money is without %s", async (_what, body, pointer) => {
    const answer = await projects.create("admin", body);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it("with one Idempotency-Key makes one project, and refuses another body under it", async () => {
    const key = { "idempotency-key": "create-1" };
    const [first, second] = [
      await projects.create("admin", {}, key),
      await projects.create("admin", {}, key),
    ];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect((await projects.create("admin", { area: "衡南" }, key)).body.code).toBe("idempotency-mismatch");
  });

  it("by a manager is for their own operator, and for no other", async () => {
    expect((await projects.create("manager")).body.operatorId).toBe(projects.operatorId);
    expect(
      (await projects.create("manager", { operatorId: projects.platform.ids.derived("operator", "other") }))
        .status,
    ).toBe(404);
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
    expect((await projects.create(who, body)).status).toBe(status);
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
    const refused = await projects.create(who, body);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it("refuses demo numbers outside the local stage", async () => {
    expect((await projects.create("admin", { ...publicFundraising, planNo: "DEMO-1" })).body.code).toBe(
      "demo-only",
    );
  });

  it("keeps invited donors' addresses as blind indexes only", async () => {
    const projectId = await projects.newProject("admin", {
      invitedDonors: ["Canary@Example.org", "canary@example.org"],
    });
    expect((await projects.get("admin", projectId)).body.invitedDonors).toBe(1);
    const TableName = tableName(projects.platform.stage, "projects");
    const { Items } = await projects.platform.documents.send(new ScanCommand({ TableName }));
    expect(JSON.stringify(Items)).not.toMatch(/canary/i);
    expect(JSON.stringify(Items)).toContain(projects.platform.blindIndex("email", "canary@example.org"));
  });
});
