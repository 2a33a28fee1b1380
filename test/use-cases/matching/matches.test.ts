import { beforeAll, describe, expect, it } from "vitest";
import { weights } from "#shared/ranking/score/weights.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { noGates } from "#test/support/gates.ts";
import { createMatchingWorld, far, home, next } from "#test/support/matching-service.ts";

let world: Awaited<ReturnType<typeof createMatchingWorld>>;
const volunteers: Record<string, string> = {};
const route = "GET /v1/needs/{needId}/matches";
const worker = tokenOf("worker");

const matches = (needId: string, token: string, query: Record<string, string> = {}) =>
  world.call(route, { token, params: { needId }, query });
const explain = (needId: string, volunteerId: string, token = worker) =>
  world.call(`${route}/{volunteerId}`, { token, params: { needId, volunteerId } });

beforeAll(async () => {
  world = await createMatchingWorld();
  await world.grant("worker", { role: "social_worker", divisions: [home] });
  await world.grant("stranger", { role: "social_worker", divisions: [next] });
  await world.grant("supervisor", { role: "supervisor", divisions: [home] });
  await world.grant("admin", { role: "county_admin" });
  await world.grant("inspector", { role: "inspector" });
  await world.grant("manager", {
    role: "ngo_manager",
    divisions: [far],
    operatorId: world.ids.derived("operator", "a"),
  });
  const people = {
    near: {},
    beside: { division: next },
    distant: { division: far },
    unskilled: { skills: ["cleaning"] },
    onSunday: { availability: [{ day: "sunday", from: "08:00", to: "18:00" }] },
    whenever: { availability: [] },
    paused: { status: "paused" },
  };
  for (const [name, fields] of Object.entries(people)) volunteers[name] = await world.register(name, fields);
  volunteers.member = await world.register("member", { division: next }, { teams: ["team_1"] });
  volunteers.leader = await world.register(
    "leader",
    { skills: [] },
    { teams: ["team_1"], leads: ["team_1"] },
  );
});

describe("the matches of a need", () => {
  it("are those who fit, from its township and those that border it, ranked, with reasons", async () => {
    const { status, body } = await matches(await world.openNeed(), worker);
    expect(status).toBe(200);
    const ranked = body.items.map(({ volunteerId }: { volunteerId: string }) => volunteerId);
    expect(ranked.toSorted()).toEqual(
      ["near", "beside", "whenever", "member"].map((name) => volunteers[name]).toSorted(),
    );
    expect(ranked[0]).toBe(volunteers.near);
    expect(body.items[0]).toMatchObject({ maskedName: "王**", ageBand: "30-44", distanceBand: "3-5 km" });
    for (const { reasons } of body.items) expect(reasons).toHaveLength(Object.keys(weights).length);
    expect(body.counts).toEqual({ eligible: 4, considered: 5 });
  });

  it("say on demand who is within reach and out, why, and who is nearest to fitting", async () => {
    const needId = await world.openNeed();
    const { body } = await matches(needId, worker, { out: "10" });
    const out = body.out.map(
      ({ volunteerId, failedGates }: { volunteerId: string; failedGates: string[] }) => [
        volunteerId,
        failedGates,
      ],
    );
    expect(out).toEqual([[volunteers.onSunday, ["time"]]]);
    expect(body.out[0].maskedName).toBe("王**");
    for (const [volunteerId, failedGates] of out)
      expect((await explain(needId, volunteerId)).body).toMatchObject({ eligible: false, failedGates });
    const supervised = (await matches(needId, tokenOf("supervisor"), { out: "10" })).body;
    expect(supervised.out).toEqual([
      { volunteerId: volunteers.onSunday, positionId: world.positionId, failedGates: ["time"] },
    ]);
    for (const subject of ["near", "leader", "admin"])
      expect((await matches(needId, tokenOf(subject), { out: "10" })).body).not.toHaveProperty("out");
    expect((await matches(needId, worker)).body).not.toHaveProperty("out");
    expect((await matches(needId, worker, { out: "101" })).status).toBe(400);

    // Who fails least comes first; who paused or holds a place here already is nobody to ask.
    const strict = { ...noGates, backgroundCheck: true, vehicle: true };
    const positions = [{ positionId: world.positionId, skills: ["tutoring"], headcount: 1, gates: strict }];
    const hard = (await matches(await world.openNeed({ positions }), worker, { out: "100" })).body.out;
    const missing = hard.map(({ failedGates }: { failedGates: string[] }) => failedGates.length);
    expect(missing).toEqual(missing.toSorted((a: number, b: number) => a - b));
    expect(missing.length).toBeGreaterThan(3);
    expect(hard.some(({ volunteerId }: { volunteerId: string }) => volunteerId === volunteers.paused)).toBe(
      false,
    );
    const two = (await matches(await world.openNeed({ positions }), worker, { out: "2" })).body.out;
    expect(two).toEqual(hard.slice(0, 2));
  });

  it("are the best of all, up to the limit", async () => {
    const needId = await world.openNeed();
    const all = (await matches(needId, worker)).body.items;
    expect((await matches(needId, worker, { limit: "2" })).body.items).toEqual(all.slice(0, 2));
    expect((await matches(needId, worker, { limit: "0" })).status).toBe(400);
    expect((await matches(needId, worker, { limit: "101" })).status).toBe(400);
  });

  it("agree with the explanation of every pair", async () => {
    const anybody = [{ positionId: world.positionId, skills: [], headcount: 1, gates: noGates }];
    const cases = [
      [{}, worker],
      [{ division: next }, tokenOf("stranger")],
      [{ remote: true }, worker],
      [{ positions: anybody }, worker],
    ] as const;
    for (const [fields, token] of cases) {
      const needId = await world.openNeed(fields);
      const { items } = (await matches(needId, token, { limit: "100" })).body;
      const scores = new Map(
        items.map((item: { volunteerId: string; score: number }) => [item.volunteerId, item.score]),
      );
      for (const volunteerId of Object.values(volunteers)) {
        const { body } = await explain(needId, volunteerId, token);
        expect(body.eligible).toBe(scores.has(volunteerId));
        expect(body.score).toBe(scores.get(volunteerId));
        expect(body.failedGates.length === 0).toBe(body.eligible);
        expect(body.reasons.length).toBeGreaterThan(0);
      }
    }
  });

  it("of a remote need come from the whole county", async () => {
    const { body } = await matches(await world.openNeed({ remote: true }), worker);
    const item = body.items.find(
      ({ volunteerId }: { volunteerId: string }) => volunteerId === volunteers.distant,
    );
    expect(item.distanceBand).toBeNull();
  });
});

describe("an explanation", () => {
  it.each([
    ["distant", ["distance"]],
    ["unskilled", ["skill:tutoring"]],
    ["onSunday", ["time"]],
    ["paused", ["paused"]],
  ])("names what stands in the way of %s", async (name, gates) => {
    const { body } = await explain(await world.openNeed(), volunteers[name] ?? "");
    expect(body).toMatchObject({ eligible: false, failedGates: gates });
    expect(body).not.toHaveProperty("score");
  });

  it("is 404 for a volunteer or a need that does not exist", async () => {
    expect((await explain(await world.openNeed(), world.ids.fresh("volunteer"))).status).toBe(404);
    expect((await explain(world.ids.fresh("need"), volunteers.near ?? "")).status).toBe(404);
  });

  it("speaks the caller's language", async () => {
    const params = { needId: await world.openNeed(), volunteerId: volunteers.near ?? "" };
    const { body } = await world.call(`${route}/{volunteerId}`, {
      token: worker,
      params,
      headers: { "accept-language": "en" },
    });
    expect(body.reasons[0].text).toBe("3-5 km away");
  });
});

describe("who sees what", () => {
  it("a volunteer only themselves, a leader the team, a supervisor no name, the county counts", async () => {
    const needId = await world.openNeed();
    const seen = async (subject: string) => (await matches(needId, tokenOf(subject))).body;
    const idsOf = (body: { items: { volunteerId: string }[] }) =>
      body.items.map(({ volunteerId }) => volunteerId);
    expect(idsOf(await seen("near"))).toEqual([volunteers.near]);
    expect(idsOf(await seen("unskilled"))).toEqual([]);
    expect(idsOf(await seen("leader"))).toEqual([volunteers.member]);
    const supervised = await seen("supervisor");
    expect(supervised.items).toHaveLength(4);
    expect(JSON.stringify(supervised)).not.toContain("王");
    expect(await seen("admin")).toEqual({
      items: [],
      nextCursor: null,
      counts: { eligible: 4, considered: 5 },
    });
  });

  it("an explanation follows the same lines", async () => {
    const needId = await world.openNeed();
    const statusFor = async (subject: string, of: string) =>
      (await explain(needId, volunteers[of] ?? "", tokenOf(subject))).status;
    expect(await statusFor("near", "near")).toBe(200);
    expect(await statusFor("near", "beside")).toBe(404);
    expect(await statusFor("leader", "member")).toBe(200);
    expect(await statusFor("leader", "near")).toBe(404);
    expect(await statusFor("supervisor", "near")).toBe(200);
    expect(await statusFor("admin", "near")).toBe(404);
  });

  it("another station's staff, an inspector without a case and somebody unregistered see nothing", async () => {
    const needId = await world.openNeed();
    expect((await matches(needId, tokenOf("stranger"))).status).toBe(404);
    expect((await matches(needId, tokenOf("inspector"))).status).toBe(404);
    expect((await matches(needId, tokenOf("nobody"))).status).toBe(403);
    expect((await world.call(route, { params: { needId } })).status).toBe(401);
  });

  it("a need that is never listed is not there for volunteers", async () => {
    const needId = await world.openNeed({ listing: "never" });
    expect((await matches(needId, tokenOf("near"))).status).toBe(404);
    expect((await matches(needId, worker)).body.items).toHaveLength(4);
  });

  it("a manager sees the needs of own projects where the county approved them, and nowhere else", async () => {
    const projectId = world.ids.fresh("project");
    const needId = await world.openNeed({ projectId });
    expect((await matches(needId, tokenOf("manager"))).status).toBe(404);
    const operatorId = world.ids.derived("operator", "a");
    const hear = (version: number, more: object) =>
      world.deliver("projects.ProjectChanged", projectId, version, { operatorId, ...more });
    await hear(1, { status: "published" });
    expect((await matches(needId, tokenOf("manager"))).status).toBe(404);
    await hear(2, { approved: { operatorId, county: "430103" } });
    expect((await matches(needId, tokenOf("manager"))).status).toBe(404);
    await hear(3, { approved: { operatorId, county: "430422" } });
    expect((await matches(needId, tokenOf("manager"))).status).toBe(200);
  });
});

describe("the needs for a volunteer", () => {
  it("are those of the home township, its neighbours and the remote ones, and agree with the matches", async () => {
    const own = await world.register("seeker", { skills: ["farm-help"] });
    const wants = {
      positions: [{ positionId: world.positionId, skills: ["farm-help"], headcount: 1, gates: noGates }],
    };
    const here = await world.openNeed(wants);
    const there = await world.openNeed({ ...wants, division: next });
    const remote = await world.openNeed({ ...wants, division: far, remote: true });
    await world.openNeed({ ...wants, division: far });
    await world.openNeed({ ...wants, listing: "invite" });
    const over = await world.openNeed(wants);
    await world.deliver("needs.NeedClosed", over, 2, world.need({ ...wants, status: "closed" }));
    const { status, body } = await world.call("GET /v1/volunteers/me/matches", {
      token: tokenOf("seeker"),
      query: { limit: "100" },
    });
    expect(status).toBe(200);
    const mine: { needId: string; score: number }[] = body.items.filter(({ needId }: { needId: string }) =>
      [here, there, remote, over].includes(needId),
    );
    expect(mine.map(({ needId }) => needId).toSorted()).toEqual([here, there, remote].toSorted());
    for (const { needId, score } of mine) {
      expect((await explain(needId, own, needId === here ? worker : tokenOf("seeker"))).body.score).toBe(
        score,
      );
    }
    expect(JSON.stringify(body)).not.toMatch(/"lat"|"lon"/);
  });

  it("rise while nobody has answered them", async () => {
    await world.register("gardener", { skills: ["haircutting"] });
    const wants = {
      positions: [{ positionId: world.positionId, skills: ["haircutting"], headcount: 9, gates: noGates }],
    };
    const [answered, ignored] = [await world.openNeed(wants), await world.openNeed(wants)];
    await world.signUp(answered, volunteers.near ?? "");
    const { body } = await world.call("GET /v1/volunteers/me/matches", { token: tokenOf("gardener") });
    const order = body.items.map(({ needId }: { needId: string }) => needId);
    expect(order.filter((needId: string) => [answered, ignored].includes(needId))).toEqual([
      ignored,
      answered,
    ]);
  });
});
