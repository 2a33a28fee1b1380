import { beforeAll, describe, expect, it } from "vitest";
import { needChangedSchema } from "#shared/published/events/needs.ts";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";

let world: NeedsWorld;
let admin: string;
beforeAll(async () => {
  world = await createNeedsWorld();
  admin = await world.staff("admin", { role: "county_admin", county: "430422" });
});

/** Words that must be gone afterwards, in every text that a need has. */
const harm = "刘大爷";
const texts = {
  title: `看望${harm}`,
  description: `${harm}家门口集合`,
  riskNotice: `${harm}养狗`,
  place: { kind: "onsite", lat: 26.97, lon: 112.37, label: `${harm}家` },
};
const gone = { title: null, description: null, riskNotice: null, label: null };
const redact = (needId: string, body: unknown = gone, token = world.lead) =>
  world.call("POST /v1/needs/{needId}/redact", { token, params: { needId }, body });
const move = (verb: string, needId: string) =>
  world.call(`POST /v1/needs/{needId}/${verb}`, { token: world.worker, params: { needId } });
const draft = async () =>
  (
    await world.call("POST /v1/needs", {
      token: world.worker,
      body: {
        division: "430422103",
        positions: [{ skills: [], headcount: 2, gates: { adult: true } }],
        windows: [{ kind: "once", from: "2026-03-07T09:00:00+08:00", to: "2026-03-07T11:00:00+08:00" }],
        ...texts,
      },
    })
  ).body.needId as string;

const inState: Readonly<Record<string, (needId: string) => Promise<unknown>>> = {
  draft: async () => undefined,
  open: (needId) => move("open", needId),
  closed: async (needId) => [await move("open", needId), await move("close", needId)],
  cancelled: async (needId) => [await move("open", needId), await move("cancel", needId)],
};

describe("redacting a need", () => {
  it.each(Object.keys(inState))("takes its texts out of every row, in the state %s", async (status) => {
    const needId = await draft();
    await inState[status]?.(needId);
    await world.settle();
    expect(JSON.stringify(await world.everyRow())).toContain(harm);
    const { status: answer, body } = await redact(needId);
    expect(answer).toBe(200);
    expect(body).toMatchObject({ status, title: "（内容已删除）", description: "" });
    expect(body.riskNotice.text).not.toContain(harm);
    expect(body.exactPlace).toMatchObject({ label: "（内容已删除）", lat: 26.97, lon: 112.37 });
    expect(JSON.stringify(await world.everyRow())).not.toContain(harm);

    const events = await world.settle();
    const [event] = events.filter(({ name }) => name === "needs.NeedRedacted");
    expect(needChangedSchema().parse(event?.data)).toMatchObject({ status, title: "（内容已删除）" });
    expect(event?.version).toBe(body.staff.version);
  });

  it("keeps who did it, when and for which texts, and takes other words in their place", async () => {
    const needId = await draft();
    await redact(needId, { title: "看望老人", description: null });
    const { body } = await redact(needId, { label: "社工站门口" });
    expect(body).toMatchObject({ title: "看望老人", exactPlace: { label: "社工站门口", lat: 26.97 } });
    const by = personOf(world.ids, "lead").personId;
    expect(body.staff.redactions).toEqual([
      { by, at: expect.any(String), fields: ["title", "description"] },
      { by, at: expect.any(String), fields: ["label"] },
    ]);
    expect(body.staff.request).toMatchObject({
      title: "看望老人",
      description: "",
      riskNotice: texts.riskNotice,
    });
  });

  it("is for the lead of the station, its managers and the county, in their places only", async () => {
    const needId = await draft();
    expect((await redact(needId, gone, world.worker)).status).toBe(403);
    expect((await redact(needId, gone, world.stranger)).status).toBe(404);
    expect((await redact(needId, gone, world.manager)).status).toBe(404);
    const operator = await world.staff("operator", {
      role: "ngo_manager",
      county: "430422",
      divisions: ["430422103"],
      operatorId: "opr_2",
    });
    expect((await redact(needId, gone, operator)).status).toBe(200);
    expect((await redact(needId, gone, admin)).status).toBe(200);
    const far = await world.staff("far-admin", { role: "county_admin", county: "430103" });
    expect((await redact(needId, gone, far)).status).toBe(404);
  });

  it("looks the new words through like any public text, and asks for some", async () => {
    const needId = await draft();
    expect((await redact(needId, { title: "找 13800000000" })).status).toBe(400);
    expect((await redact(needId, {})).status).toBe(400);
    const answer = await redact(needId, { title: "去茶市村3组12号" });
    expect([answer.status, answer.body.code]).toEqual([409, "personal-words"]);
  });

  it("leaves places as they are; who has one confirms a risk notice that has become another", async () => {
    const volunteer = await world.volunteer("redact-volunteer");
    const need = await world.openNeed(texts);
    await need.signUp(volunteer);
    await redact(need.needId, { title: null, description: null });
    await world.settle();
    expect((await need.signups())[0].shifts[0].status).toBe("confirmed");
    await redact(need.needId, { riskNotice: null });
    await world.settle();
    expect((await need.signups())[0].shifts[0].status).toBe("to-confirm");
  });
});
