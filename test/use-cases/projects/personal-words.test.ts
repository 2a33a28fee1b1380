import { beforeAll, describe, expect, it } from "vitest";
import { personOf } from "#test/support/call-api.ts";
import { createProjectsService, division, type ProjectsService } from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});
const words = "茶市村3组12号";

describe("personal words in a project", () => {
  it("are refused or asked about when it is created and changed, and who confirmed them is kept", async () => {
    const refused = await projects.create("admin", { partners: ["乡友会", "找 13800000000"] });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, "/partners/1"]);
    const answer = await projects.create("admin", { targetGroup: `${words}的孩子` });
    expect([answer.status, answer.body.code, answer.body.errors[0].params]).toEqual([
      409,
      "personal-words",
      { words },
    ]);
    const projectId = await projects.newProject("admin", { targetGroup: words, confirmedWords: [words] });
    const by = personOf(projects.platform.ids, "admin").personId;
    expect((await projects.stored(projectId)).confirmed).toMatchObject([{ words, by }]);
    expect((await projects.change("admin", projectId, { area: `在${words}` })).status).toBe(409);
    await projects.change("admin", projectId, { targetGroup: "留守儿童" });
    expect(await projects.stored(projectId)).not.toHaveProperty("confirmed");
  });

  it("are asked about in a change request, which is public history", async () => {
    const projectId = await projects.newProject("worker", { division });
    await projects.publish("lead", projectId);
    const body = { changes: { area: words }, reason: "家住2栋301室" };
    const { status, body: answer } = await projects.requestChange("lead", projectId, body);
    expect([status, answer.code]).toEqual([409, "personal-words"]);
    expect(answer.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/changes/area",
      "/reason",
    ]);
    const confirmedWords = answer.errors.map(({ params }: { params: { words: string } }) => params.words);
    expect((await projects.requestChange("lead", projectId, { ...body, confirmedWords })).status).toBe(201);
  });
});
