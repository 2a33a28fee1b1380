import { beforeAll, describe, expect, it } from "vitest";
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

  it("takes no cursor of another list", async () => {
    const { body } = await projects.list("admin", { limit: "1" });
    expect(
      (await projects.list("admin", { limit: "1", status: "draft", cursor: body.nextCursor })).status,
    ).toBe(400);
  });
});
