import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { composeProjects } from "#services/projects/main.ts";
import { manifest } from "#services/projects/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { personOf } from "#test/support/call-api.ts";
import { jpegOfPhone, smallPictures, takenAt } from "#test/support/pictures.ts";
import {
  createProjectsService,
  division,
  type ProjectsService,
  publicFundraising,
} from "#test/support/projects.ts";

let projects: ProjectsService;
beforeAll(async () => {
  projects = await createProjectsService();
});

const ofPhone = jpegOfPhone(Buffer.from(smallPictures.jpeg, "base64")).toString("base64");
const picture = { data: ofPhone, description: "孩子们在吃早餐", consent: true };
const published = async (body: object = {}) => {
  const projectId = await projects.newProject("manager", { division, ...publicFundraising, ...body });
  expect((await projects.publish("admin", projectId)).status).toBe(200);
  return projectId;
};
const everyRow = async (projectId: string) => {
  const TableName = tableName(projects.platform.stage, manifest.table.name);
  const { Items = [] } = await projects.platform.documents.send(new ScanCommand({ TableName }));
  return Items.filter(({ pk }) => String(pk).endsWith(projectId));
};

describe("an update", () => {
  it("is read by everybody, newest first, page by page, with pictures that say nothing of where they were taken", async () => {
    const projectId = await published();
    const first = await projects.tell("manager", projectId, {
      text: "第一批早餐送到了。\n谢谢大家。",
      pictures: [picture],
    });
    expect(first).toMatchObject({ status: 201, body: { takenBack: null, redactions: [] } });
    for (const who of ["lead", "admin"]) {
      projects.clock.advanceMinutes(1);
      expect((await projects.tell(who, projectId, { text: `${who}说` })).status).toBe(201);
    }
    const page = await projects.updates(undefined, projectId, { limit: "2" });
    expect(page.body.items.map(({ text }: { text: string }) => text)).toEqual(["admin说", "lead说"]);
    const rest = await projects.updates(undefined, projectId, { cursor: page.body.nextCursor });
    const { updateId } = first.body;
    const url = `/v1/projects/${projectId}/updates/${updateId}/pictures/1`;
    expect(rest.body).toEqual({
      items: [
        {
          updateId,
          text: "第一批早餐送到了。\n谢谢大家。",
          pictures: [{ url, description: "孩子们在吃早餐", width: 3, height: 2 }],
          postedAt: first.body.postedAt,
        },
      ],
      nextCursor: null,
    });
    const answer = await projects.picture(projectId, updateId, "1");
    expect(answer.headers).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(Buffer.from(answer.body).toString("base64")).toBe(smallPictures.jpeg);
    expect((await projects.picture(projectId, updateId, "2")).status).toBe(404);
    const stored = (await everyRow(projectId)).map(({ bytes }) => Buffer.from(bytes ?? ""));
    expect(Buffer.concat(stored).includes(takenAt)).toBe(false);
  });

  it("with a picture is refused without the word that who is to be seen agrees", async () => {
    const projectId = await published();
    for (const consent of [false, undefined]) {
      const { status, body } = await projects.tell("manager", projectId, {
        text: "早餐",
        pictures: [picture, { ...picture, consent }],
      });
      expect([status, body.errors]).toEqual([
        400,
        [expect.objectContaining({ pointer: "/pictures/1/consent", code: "consent-needed" })],
      ]);
    }
    const svg = { ...picture, data: Buffer.from("<svg/>").toString("base64") };
    const refused = await projects.tell("manager", projectId, { text: "早餐", pictures: [svg] });
    expect(refused.body.errors[0]).toMatchObject({ pointer: "/pictures/0/data", code: "picture-unreadable" });
    for (const text of [" \n", "\u2800"])
      expect((await projects.tell("manager", projectId, { text })).body.errors[0]).toMatchObject({
        pointer: "/text",
        code: "empty",
      });
    const heavy = { ...picture, data: ofPhone.padEnd(600_000, "A") };
    expect(
      (await projects.tell("manager", projectId, { text: "早餐", pictures: [heavy] })).body.errors,
    ).toEqual([expect.objectContaining({ code: "picture-too-heavy", params: { kilobytes: 400 } })]);
    expect((await projects.tell("manager", projectId, { text: "谢".repeat(601) })).status).toBe(400);
  });

  it("is looked through for personal words, also in what is said of pictures", async () => {
    const projectId = await published();
    const words = "茶市村3组12号";
    const body = { text: `去过：${words}`, pictures: [{ ...picture, description: words }] };
    const refused = await projects.tell("manager", projectId, body);
    expect([
      refused.status,
      refused.body.code,
      refused.body.errors.map(({ pointer }: { pointer: string }) => pointer),
    ]).toEqual([409, "personal-words", ["/text", "/pictures/0/description"]]);
    const said = await projects.tell("manager", projectId, { ...body, confirmedWords: [words] });
    const { updateId } = said.body;
    const rowOf = async () => (await everyRow(projectId)).find(({ sk }) => sk === `UPDATE#${updateId}`);
    expect((await rowOf())?.confirmed).toMatchObject([{ words }]);

    // What donors were told is removed by who runs the project, and rewritten by the county only.
    const rewritten = await projects.redactUpdate("manager", projectId, updateId, { text: "去过村里" });
    expect([rewritten.body.code, rewritten.body.errors[0].pointer]).toEqual(["frozen", "/text"]);
    const removed = "（内容已删除）";
    const gone = await projects.redactUpdate("manager", projectId, updateId, { descriptions: null });
    const two = await projects.redactUpdate("admin", projectId, updateId, {
      descriptions: ["早餐", "孩子们"],
    });
    expect([two.status, two.body.errors]).toEqual([
      400,
      [expect.objectContaining({ pointer: "/descriptions", code: "too-many-named", params: { most: 1 } })],
    ]);
    expect(gone.body).toMatchObject({
      pictures: [{ description: removed, width: 3 }],
      redactions: [{ fields: ["descriptions"] }],
    });
    const again = await projects.redactUpdate("admin", projectId, updateId, { text: "去过村里" });
    expect(again.body).toMatchObject({ text: "去过村里", redactions: [{}, { fields: ["text"] }] });
    expect(JSON.stringify(await rowOf())).not.toContain(words);
    expect((await projects.redactUpdate("worker", projectId, updateId, { text: null })).status).toBe(403);
    expect((await projects.redactUpdate("far-lead", projectId, updateId, { text: null })).status).toBe(404);
  });

  it("that is taken back is gone for the public, and leaves who did it to the project's staff", async () => {
    const projectId = await published();
    const { updateId } = (
      await projects.tell("manager", projectId, { text: "写错了", pictures: [picture, picture] })
    ).body;
    expect((await projects.takeBack("far-lead", projectId, updateId)).status).toBe(404);
    expect((await projects.takeBack("worker", projectId, updateId)).status).toBe(403);
    for (const who of ["lead", "admin"])
      expect((await projects.takeBack(who, projectId, updateId)).status).toBe(204);
    expect((await projects.updates(undefined, projectId)).body.items).toEqual([]);
    for (const at of ["1", "2"]) expect((await projects.picture(projectId, updateId, at)).status).toBe(404);
    const [trace] = (await projects.updates("auditor", projectId)).body.items;
    expect(trace).toMatchObject({
      text: "写错了",
      pictures: [],
      postedBy: personOf(projects.platform.ids, "manager").personId,
      takenBack: { by: personOf(projects.platform.ids, "lead").personId, at: expect.any(String) },
    });
    expect((await everyRow(projectId)).some(({ sk }) => String(sk).startsWith("PICTURE#"))).toBe(false);
  });

  it("is posted by who runs the project, once for a key, of what is or was public; no event follows", async () => {
    const draft = await projects.newProject("manager", { division });
    expect((await projects.tell("manager", draft, { text: "早餐" })).body.code).toBe("wrong-state");
    expect((await projects.updates(undefined, draft)).status).toBe(404);
    const projectId = await published();
    expect((await projects.tell("worker", projectId, { text: "早餐" })).status).toBe(403);
    expect((await projects.tell("far-lead", projectId, { text: "早餐" })).status).toBe(404);
    await projects.change("admin", projectId, { status: "ended" });
    const post = () =>
      projects.tell(
        "lead",
        projectId,
        { text: "最后一次", pictures: [picture] },
        { "idempotency-key": "tell-1" },
      );
    const [once, again] = [await post(), await post()];
    expect(again).toEqual({ ...once, headers: expect.anything() });
    expect((await projects.updates(undefined, projectId)).body.items).toHaveLength(1);
    const { toEvents } = composeProjects(projects.platform);
    for (const row of await everyRow(projectId))
      if (row.sk !== "PROJECT")
        expect(toEvents?.({ new: row } as Parameters<typeof toEvents>[0])).toEqual([]);
  });
});
