import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { fileTypes } from "#shared/csv/file-types.ts";
import { listRowViewSchema } from "#shared/volunteer-views/list-row-view.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { createMatchingWorld, far, home, next } from "#test/support/matching-service.ts";

let world: Awaited<ReturnType<typeof createMatchingWorld>>;
let operatorId: string;
const worker = tokenOf("worker");
const manager = tokenOf("manager");

beforeAll(async () => {
  world = await createMatchingWorld();
  operatorId = world.ids.derived("operator", "a");
  await world.grant("worker", { role: "social_worker", divisions: [home] });
  await world.grant("manager", { role: "ngo_manager", divisions: [home, next], operatorId });
  await world.grant("inspector", { role: "inspector" });
  await world.grant("admin", { role: "county_admin" });
});

const pull = (needId: string, token: string, more: object = {}) =>
  world.callLists("GET /v1/needs/{needId}/volunteers", { token, params: { needId }, ...more });
const week = (token: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  world.callLists("GET /v1/volunteer-lists", { token, query, headers });
const pulls = async (subject: string, query: Record<string, string> = {}) =>
  (await world.callLists("GET /v1/volunteers/me/pulls", { token: tokenOf(subject), query })).body;

describe("the volunteer list of a need", () => {
  it("shows confirmed volunteers, with contact only of those who consented, and masked candidates on request", async () => {
    const needId = await world.openNeed();
    const open = await world.register("开放");
    const shy = await world.register("保留", {}, { consents: false });
    const waiting = await world.register("候补");
    await world.register("候选", { skills: ["tutoring", "art-craft"] });
    await world.signUp(needId, open);
    await world.signUp(needId, shy);
    await world.signUp(needId, waiting, "waitlisted");
    const { status, body } = await pull(needId, worker, { query: { candidates: "5" } });
    expect(status).toBe(200);
    const rows = new Map(body.items.map((row: { volunteerId: string }) => [row.volunteerId, row]));
    expect(rows.get(open)).toMatchObject({ name: "王开放", phone: "+8613900000001", status: "confirmed" });
    expect(rows.get(shy)).toMatchObject({ maskedName: "王**" });
    expect(rows.get(shy)).not.toHaveProperty("phone");
    expect(rows.get(shy)).not.toHaveProperty("name");
    expect(rows.size).toBe(2);
    expect(body.candidates).toHaveLength(1);
    expect(JSON.stringify(body.candidates)).not.toContain("候选");
    expect((await pull(needId, worker)).body).not.toHaveProperty("candidates");
  });

  it("ranks candidates exactly as matching does, answers counted", async () => {
    const needId = await world.openNeed();
    await world.register("甲", { skills: ["tutoring", "art-craft"] });
    await world.register("乙", { division: next });
    await world.signUp(needId, await world.register("丙"));
    const matches = await world.call("GET /v1/needs/{needId}/matches", {
      token: worker,
      params: { needId },
      query: { limit: "100" },
    });
    const { candidates } = (await pull(needId, worker, { query: { candidates: "100" } })).body;
    expect(candidates.length).toBeGreaterThanOrEqual(2);
    expect(candidates).toEqual(matches.body.items);
  });

  it("is the same as a file: BOM, CRLF, numbers kept as text", async () => {
    const needId = await world.openNeed();
    await world.signUp(needId, await world.register("表格"));
    const { body, headers } = await pull(needId, worker, { headers: { accept: "text/csv" } });
    expect(headers["content-type"]).toContain("text/csv");
    expect(body.startsWith("\uFEFF日期,开始,结束")).toBe(true);
    const [, line] = body.trimEnd().split("\r\n");
    expect(line).toContain(
      "2026-03-07,09:00,11:00,甲镇,周六课业辅导,已确认,王表格,'+8613900000001,430422100",
    );
    const english = await pull(needId, worker, { headers: { accept: "text/csv", "accept-language": "en" } });
    expect(english.body).toContain("day,from,to");
    const workbook = await pull(needId, worker, { headers: { accept: fileTypes.xlsx } });
    expect(workbook.headers["content-type"]).toBe(fileTypes.xlsx);
    expect(workbook.headers["content-disposition"]).toContain(`volunteers-${needId}.xlsx`);
    const [sheet] = (await readXlsx(workbook.body)).sheets;
    expect(sheet?.rows[1]?.slice(3, 8)).toEqual([
      "甲镇",
      "周六课业辅导",
      "已确认",
      "王表格",
      "+8613900000001",
    ]);
  });

  it("is 404 to whoever has no part in the need, and 403 to whose role pulls no lists", async () => {
    const needId = await world.openNeed({ division: far });
    expect((await pull(needId, worker)).status).toBe(404);
    expect((await pull(needId, manager)).status).toBe(404);
    expect((await pull(needId, tokenOf("inspector"))).status).toBe(404);
    expect((await pull(needId, tokenOf("admin"))).status).toBe(403);
  });

  it("shows no contact any more once the volunteer withdrew", async () => {
    const needId = await world.openNeed();
    const volunteerId = world.ids.fresh("volunteer");
    await world.signUp(needId, volunteerId);
    const [row] = (await pull(needId, worker)).body.items;
    expect(listRowViewSchema().parse(row)).toMatchObject({ volunteerId });
    expect(row).not.toHaveProperty("maskedName");
  });
});

describe("pulls", () => {
  it("are listed for each volunteer shown: when, by which role and operator, for what, never by whom", async () => {
    const needId = await world.openNeed();
    await world.signUp(needId, await world.register("看见"));
    await pull(needId, worker);
    world.clock.advanceMinutes(1);
    await pull(needId, manager);
    const { items } = await pulls("看见");
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ role: "ngo_manager", operatorId, needIds: [needId], contact: true });
    expect(items[0].at).toBe("2026-03-02T09:01:00+08:00");
    expect(items[1]).toMatchObject({ role: "social_worker", needIds: [needId] });
    expect(JSON.stringify(items)).not.toContain("per_");
    const first = await pulls("看见", { limit: "1" });
    expect(first.items).toEqual([items[0]]);
    const second = await pulls("看见", { limit: "1", cursor: first.nextCursor });
    expect(second.items).toEqual([items[1]]);
  });

  it("of a masked candidate say that no contact was shown", async () => {
    const needId = await world.openNeed({ division: next });
    await world.register("邻居", { division: next, skills: ["tutoring", "art-craft", "music-dance"] });
    await pull(needId, manager, { query: { candidates: "100" } });
    expect((await pulls("邻居")).items).toMatchObject([{ contact: false, needIds: [needId] }]);
  });
});

describe("the week's list of an operator", () => {
  const titles = (body: { items: { needId: string }[] }) => body.items.map(({ needId }) => needId);

  it("spans all its stations and own projects, Monday to Sunday, and nothing else", async () => {
    const w = await createMatchingWorld();
    const operator = w.ids.derived("operator", "b");
    await w.grant("manager", { role: "ngo_manager", divisions: [home, next], operatorId: operator });
    const projectId = w.ids.fresh("project");
    const approved = { operatorId: operator, county: "430422" };
    await w.deliver("projects.ProjectChanged", projectId, 1, { operatorId: operator, approved });
    const draftId = w.ids.fresh("project");
    await w.deliver("projects.ProjectChanged", draftId, 1, { operatorId: operator, status: "draft" });
    const volunteerId = await w.register("周");
    const places = [
      { division: home },
      { division: next },
      { division: far },
      { division: far, projectId },
      { division: home, projectId },
      { division: far, projectId: draftId },
    ];
    const needIds: string[] = [];
    for (const place of places) {
      const needId = await w.openNeed(place);
      needIds.push(needId);
      await w.signUp(needId, volunteerId, "confirmed", place);
    }
    const ask = async (query: Record<string, string> = {}) =>
      (await w.callLists("GET /v1/volunteer-lists", { token: manager, query })).body;
    const all = await ask();
    expect(all).toMatchObject({ from: "2026-03-02", to: "2026-03-08", nextCursor: null });
    const [inHome, inNext, inFar, projectFar, projectHome] = needIds;
    expect(titles(all).toSorted()).toEqual([inHome, inNext, projectFar, projectHome].toSorted());
    expect(titles(all)).not.toContain(inFar);
    expect(titles(await ask({ division: next }))).toEqual([inNext]);
    expect(titles(await ask({ division: "430422" }))).toHaveLength(4);
    expect(titles(await ask({ projectId })).toSorted()).toEqual([projectFar, projectHome].toSorted());
    expect(titles(await ask({ from: "2026-03-09" }))).toEqual([]);
    expect(titles(await ask({ from: "2026-03-07", to: "2026-03-07" }))).toHaveLength(4);
    w.clock.advanceMinutes(1);
    const csv = await w.callLists("GET /v1/volunteer-lists", {
      token: manager,
      headers: { accept: "text/csv" },
    });
    expect(csv.body.trimEnd().split("\r\n")).toHaveLength(5);
    const logged = await w.callLists("GET /v1/volunteers/me/pulls", { token: tokenOf("周") });
    expect(logged.body.items[0].needIds).toHaveLength(4);
  });

  it("moves with a shift that moves to another week, and drops who withdrew", async () => {
    const needId = await world.openNeed();
    const volunteerId = await world.register("改期");
    const signupId = await world.signUp(needId, volunteerId);
    const moved = [
      {
        shiftId: world.shiftId,
        status: "confirmed",
        from: "2026-03-14T01:00:00.000Z",
        to: "2026-03-14T03:00:00.000Z",
      },
    ];
    const changed = world.signup(needId, volunteerId, "confirmed", { shifts: moved });
    await world.deliver("needs.SignupTimesChanged", signupId, 2, changed);
    await world.deliver("needs.SignupConfirmed", signupId, 1, world.signup(needId, volunteerId, "confirmed"));
    expect(titles((await week(worker)).body)).not.toContain(needId);
    expect(titles((await week(worker, { from: "2026-03-09" })).body)).toContain(needId);
    await world.deliver("needs.SignupWithdrawn", signupId, 3, world.signup(needId, volunteerId, "withdrawn"));
    expect(titles((await week(worker, { from: "2026-03-02", to: "2026-03-15" })).body)).not.toContain(needId);
  });

  it("shows a shift over midnight on both of its days, in both of its weeks, once", async () => {
    const night = [
      {
        shiftId: world.shiftId,
        status: "confirmed",
        from: "2026-03-08T14:00:00.000Z",
        to: "2026-03-08T22:00:00.000Z",
      },
    ];
    const needId = await world.openNeed();
    const volunteerId = await world.register("夜班");
    const signupId = await world.signUp(needId, volunteerId);
    const overNight = world.signup(needId, volunteerId, "confirmed", { shifts: night });
    await world.deliver("needs.SignupTimesChanged", signupId, 2, overNight);
    const on = async (from: string, to = from) => titles((await week(worker, { from, to })).body);
    expect(await on("2026-03-07")).not.toContain(needId);
    expect(await on("2026-03-08")).toContain(needId);
    expect(await on("2026-03-09")).toContain(needId);
    expect(await on("2026-03-10")).not.toContain(needId);
    const both = await on("2026-03-02", "2026-03-15");
    expect(both.filter((id) => id === needId)).toHaveLength(1);
  });

  it("refuses days in the wrong order or more than a month, and foreign places", async () => {
    expect((await week(worker, { from: "2026-03-08", to: "2026-03-02" })).status).toBe(400);
    expect((await week(worker, { from: "2026-03-01", to: "2026-04-01" })).status).toBe(400);
    expect((await week(worker, { from: "2026-03-01", to: "2026-03-31" })).status).toBe(200);
    expect((await week(worker, { from: "9999-11-30", to: "9999-12-30" })).status).toBe(400);
    expect((await week(worker, { from: "2100-12-28" })).body).toMatchObject({ to: "2100-12-31" });
    expect((await week(worker, { to: "1900-01-03" })).body).toMatchObject({ from: "1900-01-01" });
    expect((await week(worker, { division: far })).status).toBe(404);
    expect((await week(worker, { division: "430103" })).status).toBe(404);
    expect((await week(worker, { projectId: world.ids.fresh("project") })).status).toBe(404);
    expect((await week(tokenOf("inspector"))).body).toMatchObject({ code: "not-found" });
  });
});

describe("thanks for a township's days", () => {
  const there = { division: far };
  const farWorker = tokenOf("far worker");
  const thanks = (token: string, query: Record<string, string>) =>
    world.callLists("GET /v1/thanks", { token, query });

  it("name who came and agreed, count who did not agree or left, and tell those who are named", async () => {
    await world.grant("far worker", { role: "social_worker", divisions: [far] });
    const needId = await world.openNeed(there);
    const signUp = async (subject: string, agrees: boolean, status: string) =>
      world.signUp(needId, await world.register(subject, {}, { thanks: agrees }), status, there);
    await signUp("谢甲", true, "attended");
    await signUp("谢乙", false, "attended");
    await signUp("没来", true, "absent");
    await signUp("会来", true, "confirmed");
    // Erased: there is no card any more.
    await world.signUp(needId, world.ids.fresh("volunteer"), "attended", there);
    expect((await thanks(farWorker, there)).body).toEqual({
      from: "2026-03-02",
      to: "2026-03-08",
      items: [{ name: "王谢甲" }],
      others: 2,
      nextCursor: null,
    });
    expect((await pulls("谢甲")).items).toMatchObject([
      { role: "social_worker", needIds: [needId], contact: false, purpose: "thanks" },
    ]);
    expect((await pulls("谢乙")).items).toEqual([]);

    // The card decides at the moment of the call: one took the consent back, the other gives it now.
    await world.register("谢甲", {}, { thanks: false });
    await world.register("谢乙", {}, { thanks: true });
    const again = await thanks(farWorker, { ...there, from: "2026-03-07", to: "2026-03-07" });
    expect(again.body).toMatchObject({ items: [{ name: "王谢乙" }], others: 2 });
    const before = await thanks(farWorker, { ...there, from: "2026-02-23", to: "2026-03-01" });
    expect(before.body).toMatchObject({ items: [], others: 0 });
  });

  it("are for the staff of that station", async () => {
    expect((await thanks(worker, { division: home })).status).toBe(200);
    expect((await thanks(manager, { division: next })).status).toBe(200);
    expect((await thanks(worker, there)).status).toBe(404);
    expect((await thanks(manager, there)).status).toBe(404);
    expect((await thanks(tokenOf("inspector"), { division: home })).status).toBe(403);
    expect((await thanks(worker, { division: "430422" })).status).toBe(400);
  });
});
