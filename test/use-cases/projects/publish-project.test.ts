import { beforeAll, describe, expect, it } from "vitest";
import { createProjectsService, type ProjectsService, publicFundraising } from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

describe("publishing", () => {
  it("shows the project to everybody, with the block that 慈善法 25 asks for", async () => {
    const projectId = await projects.newProject("manager", publicFundraising);
    expect((await projects.publish("admin", projectId)).status).toBe(200);
    const { body } = await projects.get(undefined, projectId);
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
    const projectId = await projects.newProject("admin", { ...publicFundraising, planNo: null });
    const refused = await projects.publish("admin", projectId);
    expect(refused.body).toMatchObject({
      status: 409,
      code: "fundraising-gate",
      rule: "慈善法 24",
      errors: [{ pointer: "/planNo" }],
    });
    expect((await projects.get(undefined, projectId)).status).toBe(404);
    await projects.change("admin", projectId, { fundraisingMode: "none" });
    expect((await projects.publish("admin", projectId)).status).toBe(200);
    expect((await projects.change("admin", projectId, { fundraisingMode: "public" })).body.code).toBe(
      "fundraising-gate",
    );
  });

  it("twice answers the same", async () => {
    const projectId = await projects.newProject("admin");
    const [first, second] = [
      await projects.publish("admin", projectId),
      await projects.publish("admin", projectId),
    ];
    expect(second.body).toEqual(first.body);
  });

  it("comes before ending, after which nothing changes", async () => {
    const projectId = await projects.newProject("admin", publicFundraising);
    await projects.publish("admin", projectId);
    expect((await projects.change("admin", projectId, { status: "ended" })).body).toMatchObject({
      status: "ended",
      takesGifts: false,
      fundraising: null,
    });
    expect((await projects.change("admin", projectId, { area: "衡南" })).body.code).toBe("wrong-state");
    expect((await projects.publish("admin", projectId)).body.code).toBe("wrong-state");
    expect((await projects.get(undefined, projectId)).body.status).toBe("ended");
  });
});
