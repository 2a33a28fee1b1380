import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createProjectsService, division, type ProjectsService } from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

describe("a draft", () => {
  let projectId: string;
  beforeEach(async () => {
    projectId = await projects.newProject("worker", { division });
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
    expect((await projects.get(who, projectId)).status).toBe(status);
    const listed = (await projects.list(who, { limit: "100" })).body.items.map(
      (item: { projectId: string }) => item.projectId,
    );
    expect(listed.includes(projectId)).toBe(status === 200);
  });

  it("is changed by its author until it is published by somebody else", async () => {
    expect((await projects.change("worker", projectId, { area: "三塘镇" })).body).toMatchObject({
      area: "三塘镇",
      version: 2,
    });
    expect((await projects.publish("worker", projectId)).status).toBe(403);
    expect((await projects.publish("far-lead", projectId)).status).toBe(404);
    expect((await projects.publish("lead", projectId)).body).toMatchObject({
      status: "published",
      version: 3,
    });
    expect((await projects.change("worker", projectId, { area: "别处" })).status).toBe(404);
    expect((await projects.change("lead", projectId, { area: null })).body).toMatchObject({
      area: null,
      version: 4,
    });
  });

  it("is published by a second person, where a station lead wrote it", async () => {
    const own = await projects.newProject("both", { division });
    expect((await projects.publish("both", own)).body.code).toBe("second-person");
    expect((await projects.publish("lead", own)).status).toBe(200);
  });

  it("cannot be moved to where its author has no right", async () => {
    expect((await projects.change("worker", projectId, { division: "430422104" })).status).toBe(404);
  });

  it("cannot be ended", async () => {
    expect((await projects.change("lead", projectId, { status: "ended" })).body.code).toBe("wrong-state");
  });
});
