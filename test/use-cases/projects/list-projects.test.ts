import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { projectKey } from "#services/projects/keys.ts";
import { manifest } from "#services/projects/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { createMeter } from "#test/support/meter/meter.ts";
import { createProjectsService, type ProjectsService } from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

describe("the list", () => {
  it("goes through the counties served, page by page, without drafts for the public", async () => {
    const here = await projects.newProject("admin");
    await projects.publish("admin", here);
    const there = (await projects.create("far-admin", { county: "430103" })).body.projectId;
    await projects.publish("far-admin", there);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await projects.list(undefined, { limit: "2", ...(cursor ? { cursor } : {}) });
      expect(page.body.items.length).toBeLessThanOrEqual(2);
      for (const item of page.body.items) {
        expect(item.status).not.toBe("draft");
        seen.push(item.projectId);
      }
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining([here, there]));
    const county430103 = await projects.list(undefined, { county: "430103" });
    expect(county430103.body.items.map((item: { projectId: string }) => item.projectId)).toEqual([there]);
  });

  it("is one list over all counties, the newest first, however many there are; drafts only where one has a role", async () => {
    const own = await createProjectsService();
    const made: [string, string, boolean][] = [];
    for (const [at, who] of ["admin", "far-admin", "admin", "far-admin", "admin"].entries()) {
      const county = who === "admin" ? "430422" : "430103";
      own.clock.advanceMinutes(1);
      const projectId = (await own.create(who, { county, name: `项目 ${at}` })).body.projectId;
      const isDraft = at % 2 === 0 && at > 0;
      if (!isDraft) await own.publish(who, projectId);
      made.unshift([projectId, county, isDraft]);
    }
    const meter = createMeter({ reader: async () => undefined });
    own.platform.documents.middlewareStack.use(meter.plugin);
    const listed = async (who: string | undefined) => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const { body } = await own.list(who, { limit: "2", ...(cursor ? { cursor } : {}) });
        seen.push(...body.items.map((item: { projectId: string }) => item.projectId));
        cursor = body.nextCursor;
      } while (cursor);
      return seen;
    };
    const idsOf = (shown: (county: string, isDraft: boolean) => boolean) =>
      made.flatMap(([id, county, isDraft]) => (shown(county, isDraft) ? [id] : []));
    expect(await listed(undefined)).toEqual(idsOf((_, isDraft) => !isDraft));
    expect(await listed("admin")).toEqual(idsOf(() => true));
    expect(await listed("far-admin")).toEqual(idsOf((county, isDraft) => !isDraft || county === "430103"));
    expect(await listed("both-counties")).toEqual(await listed("admin"));
    await meter.run("page", () => own.list(undefined));
    expect(meter.totals("page").units).toBeLessThanOrEqual(1);
  });

  it("is without a project that cannot be read, wherever a page ends", async () => {
    const own = await createProjectsService();
    const made: string[] = [];
    for (let at = 0; at < 4; at += 1) {
      own.clock.advanceMinutes(1);
      const projectId = await own.newProject("admin");
      await own.publish("admin", projectId);
      made.unshift(projectId);
    }
    const damaged = made.splice(1, 1).map(projectKey);
    for (const Key of damaged)
      await own.platform.documents.send(
        new UpdateCommand({
          TableName: tableName(own.platform.stage, manifest.table.name),
          Key,
          UpdateExpression: "SET partners = :damaged",
          ExpressionAttributeValues: { ":damaged": "damaged" },
        }),
      );
    for (const query of [{}, { county: "430422" }])
      for (const limit of ["1", "2", "3"]) {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const { body } = await own.list(undefined, { ...query, limit, ...(cursor ? { cursor } : {}) });
          seen.push(...body.items.map((item: { projectId: string }) => item.projectId));
          cursor = body.nextCursor;
        } while (cursor);
        expect(seen, JSON.stringify({ ...query, limit })).toEqual(made);
      }
  });

  it("takes no cursor of another list", async () => {
    const { body } = await projects.list("admin", { limit: "1" });
    expect(
      (await projects.list("admin", { limit: "1", status: "draft", cursor: body.nextCursor })).status,
    ).toBe(400);
  });
});
