import { beforeAll, describe, expect, it } from "vitest";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld, someNeed } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});
const post = (more: Record<string, unknown>) =>
  world.call("POST /v1/needs", { token: world.worker, body: someNeed(more) });
const change = (needId: string, body: Record<string, unknown>, token = world.worker) =>
  world.call("PATCH /v1/needs/{needId}", { token, params: { needId }, body });

const place = "茶市村3组12号";
const illness = "张奶奶中风";
const description = `上门理发，${place}，${illness}后行动不便。`;

describe("personal words in a need's public texts", () => {
  it.each([
    ["title", "请联系 13800000000", "personal-mobile", "138******00"],
    ["description", "打 １３８ ００００ ００００", "personal-mobile", "１３８********００"],
    ["riskNotice", "身份证 430422199001010018", "personal-id-number", "430*************18"],
  ])(
    "refuse a number in the %s, whatever is confirmed, and store nothing",
    async (field, text, code, words) => {
      const before = (await world.everyRow()).length;
      const { status, body } = await post({ [field]: text, confirmedWords: [text, "13800000000"] });
      expect([status, body.code]).toEqual([400, "invalid"]);
      expect(body.errors).toEqual([expect.objectContaining({ pointer: `/${field}`, code })]);
      expect(body.errors[0].params).toEqual({ words });
      expect(JSON.stringify(body)).not.toMatch(/13800000000|430422199001010018/);
      expect(await world.everyRow()).toHaveLength(before);
    },
  );

  it("are asked about, field by field, until exactly these words are confirmed", async () => {
    const answer = await post({ description });
    expect([answer.status, answer.body.code]).toEqual([409, "personal-words"]);
    expect(
      answer.body.errors.map((error: { code: string; pointer: string }) => [error.pointer, error.code]),
    ).toEqual([
      ["/description", "personal-address"],
      ["/description", "personal-health"],
    ]);
    const words = answer.body.errors.map((error: { params: { words: string } }) => error.params.words);
    expect(words).toEqual([place, illness]);
    expect((await post({ description, confirmedWords: words.slice(0, 1) })).status).toBe(409);
    const posted = await post({ description, confirmedWords: [...words, "别的"] });
    expect(posted.status).toBe(201);
    expect(posted.body.staff.confirmedWords.map((one: { words: string }) => one.words)).toEqual(words);
    expect(posted.body.staff.confirmedWords[0].by).toBe(personOf(world.ids, "worker").personId);
    expect(posted.body.staff.request).not.toHaveProperty("confirmedWords");
  });

  it("are asked about in a change too; the confirmation goes with the words", async () => {
    const { body } = await post({ description, confirmedWords: [place, illness] });
    const answer = await change(body.needId, { title: `去${place}` });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([409, "/title"]);
    const changed = await change(body.needId, { description: "上门理发。" });
    expect(changed.status).toBe(200);
    expect(changed.body.staff.confirmedWords).toEqual([]);
  });

  it("stand in the exact place, which is for those who come", async () => {
    const { status, body } = await post({ place: { kind: "onsite", label: place } });
    expect([status, body.exactPlace.label]).toEqual([201, place]);
  });

  it("leave stored needs readable that have them from before", async () => {
    const { body } = await post({ description, confirmedWords: [place, illness] });
    expect((await change(body.needId, { positions: body.staff.request.positions })).status).toBe(200);
  });
});

describe("what a need says when it is cancelled", () => {
  const sayings = ["title", "description", "riskNotice", "exactPlace", "staff", "signupDeadline"];

  it("is read by its staff and by those who signed up, and by nobody else", async () => {
    const need = await world.openNeed({ place: { kind: "onsite", lat: 26.97, lon: 112.37, label: place } });
    const [came, left] = [await world.volunteer("cancel-came"), await world.volunteer("cancel-left")];
    await need.signUp(came);
    const { body: signup } = await need.signUp(left);
    await need.withdraw(left, signup.signupId);
    expect((await need.read()).title).toBe("周末课业辅导");
    await world.call("POST /v1/needs/{needId}/cancel", { token: world.worker, params: need.params });
    await world.settle();

    for (const token of [undefined, left, world.stranger, await world.volunteer("cancel-never")]) {
      const shown = await need.read(token);
      expect(shown).toMatchObject({ status: "cancelled", kind: "other", division: "430422103" });
      expect(sayings.filter((field) => field in shown)).toEqual([]);
      expect(shown).toMatchObject({ place: { kind: "onsite" }, positions: [], shifts: [] });
      expect(JSON.stringify(shown)).not.toMatch(/课业|三年级|茶市村|112\.37/);
    }
    for (const token of [came, world.worker, world.colleague])
      expect(await need.read(token)).toMatchObject({ title: "周末课业辅导", riskNotice: { version: 1 } });
    expect((await need.read(came)).staff).toBeUndefined();
    const { body: list } = await world.call("GET /v1/needs", { query: { division: "430422103" } });
    expect(list.items.map((item: { needId: string }) => item.needId)).not.toContain(need.needId);
  });

  it("is hidden as well while a need that was open awaits a release", async () => {
    const need = await world.openNeed({ kind: "community-event", title: "广场义诊" });
    await world.call("POST /v1/needs/{needId}/close", { token: world.worker, params: need.params });
    expect((await need.read()).title).toBe("广场义诊");
    const loosened = await change(need.needId, {
      kind: "other",
      positions: [{ positionId: need.positionId, skills: [], headcount: 2, gates: {} }],
      loosenReason: "不需要条件",
    });
    expect(loosened.body.status).toBe("awaiting-release");
    expect(await need.read()).not.toHaveProperty("title");
  });
});
