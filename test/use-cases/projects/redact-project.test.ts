import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { manifest } from "#services/projects/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { personOf } from "#test/support/call-api.ts";
import { createProjectsService, type ProjectsService, publicFundraising } from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

/** Words that must be gone afterwards, in every text that a project has. */
const harm = "刘大爷";
const texts = {
  name: `帮${harm}`,
  targetGroup: `${harm}一家`,
  story: `${harm}没有钱\n看病`,
  examples: [{ amount: 5_000, currency: "CNY", what: `${harm}一周的饭` }],
  area: `${harm}家附近`,
  operatorName: `${harm}之友`,
  initiators: [`${harm}的邻居`],
  partners: [`${harm}的亲戚`, "某学校"],
  fundraiser: { name: `${harm}基金会`, contact: `${harm}家` },
};
const gone = {
  name: null,
  targetGroup: null,
  story: null,
  examples: null,
  area: null,
  operatorName: null,
  initiators: null,
  partners: null,
  fundraiserName: null,
  contact: null,
};
const redact = (who: string, projectId: string, body: object = gone) => projects.redact(who, projectId, body);
const everyRow = async (projectId: string) => {
  const TableName = tableName(projects.platform.stage, manifest.table.name);
  const { Items = [] } = await projects.platform.documents.send(new ScanCommand({ TableName }));
  return JSON.stringify(Items.filter(({ pk }) => String(pk).endsWith(projectId)));
};

describe("redacting a project", () => {
  it.each(["draft", "published", "ended"])(
    "takes its texts out of every row, in the state %s",
    async (status) => {
      const projectId = await projects.newProject("manager", { ...publicFundraising, ...texts });
      if (status !== "draft") await projects.publish("admin", projectId);
      if (status === "ended") await projects.change("admin", projectId, { status });
      const { body } = await redact("manager", projectId);
      const removed = "（内容已删除）";
      expect(body).toMatchObject({
        status,
        name: removed,
        targetGroup: removed,
        story: removed,
        examples: [],
        initiators: [],
        partners: [],
        fundraiser: { name: removed, contact: removed, operatorId: null },
        redactions: [
          {
            by: personOf(projects.platform.ids, "manager").personId,
            at: expect.any(String),
            fields: Object.keys(gone),
          },
        ],
      });
      expect(await everyRow(projectId)).not.toContain(harm);
    },
  );

  it("reaches the requests that repeat a text, and one that waits can still be approved", async () => {
    const projectId = await projects.newProject("manager", { ...publicFundraising, name: texts.name });
    await projects.publish("admin", projectId);
    const ask = (changes: object) =>
      projects.requestChange("manager", projectId, { changes, reason: "登记有误" });
    const rejected = (await ask({ name: "旧名" })).body.requestId;
    await projects.decideChange("admin", "reject", projectId, rejected);
    const waiting = (await ask({ name: "春蕾计划", area: "衡南县" })).body.requestId;
    await redact("lead", projectId, { name: null }).then(({ status }) => expect(status).toBe(404));
    await redact("manager", projectId, { name: null });
    expect(await everyRow(projectId)).not.toContain(harm);
    expect((await projects.decideChange("admin", "approve", projectId, waiting)).status).toBe(200);
    expect((await projects.get(undefined, projectId)).body).toMatchObject({
      name: "春蕾计划",
      area: "衡南县",
    });
  });

  it("has requests of their own redacted; a waiting one whose values that changes is void", async () => {
    const projectId = await projects.newProject("manager", publicFundraising);
    await projects.publish("admin", projectId);
    const changes = { name: texts.name };
    const { requestId } = (
      await projects.requestChange("manager", projectId, { changes, reason: `因为${harm}` })
    ).body;
    const redactRequest = (who: string) =>
      projects.redactRequest(who, projectId, requestId, { reason: null, name: null });
    expect((await redactRequest("worker")).status).toBe(403);
    expect((await redactRequest("far-lead")).status).toBe(404);
    expect((await redactRequest("manager")).body).toMatchObject({
      reason: "（内容已删除）",
      before: { name: "（内容已删除）" },
      after: { name: "（内容已删除）" },
    });
    expect(await everyRow(projectId)).not.toContain(harm);
    expect((await projects.decideChange("admin", "approve", projectId, requestId)).body.code).toBe(
      "changed-meanwhile",
    );
  });

  it("removes what gifts rely on for everybody who may, and rewrites it for the county only", async () => {
    const projectId = await projects.newProject("manager", { ...publicFundraising, targetGroup: "女孩" });
    await projects.publish("admin", projectId);
    const rewritten = await redact("manager", projectId, { targetGroup: "男孩", partners: ["某学校"] });
    expect([rewritten.body.code, rewritten.body.errors]).toEqual([
      "frozen",
      [expect.objectContaining({ pointer: "/targetGroup" })],
    ]);
    expect((await redact("manager", projectId, { partners: ["某学校"] })).status).toBe(200);
    expect((await redact("admin", projectId, { targetGroup: "失学女孩" })).body.targetGroup).toBe("失学女孩");
    expect((await redact("far-admin", projectId)).status).toBe(404);
    expect((await redact("worker", projectId)).status).toBe(403);
    expect((await redact("admin", projectId, {})).status).toBe(400);
    const example = { amount: 5_000, currency: "CNY", what: "一周的早餐" };
    const twice = await redact("admin", projectId, { examples: [example, example] });
    expect([twice.status, twice.body.errors]).toEqual([
      400,
      [expect.objectContaining({ pointer: "/examples", code: "named-twice" })],
    ]);
    const refused = await redact("admin", projectId, { area: "茶市村3组12号" });
    expect([refused.status, refused.body.code]).toEqual([409, "personal-words"]);
  });
});
