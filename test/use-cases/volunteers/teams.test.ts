import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { get } from "#shared/db/read.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";
import { caller, personOf, tokenOf } from "#test/support/call-api.ts";
import { grantRoles, putCounties } from "#test/support/network-cards.ts";
import { registration } from "#test/support/registration.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

let platform: Platform;
let call: ReturnType<typeof caller>;
const county = "430422";
const face = { name: "衡阳群众三塘队", field: "敬老助残" };
const wanted = { ...face, division: "430422103" };

beforeAll(async () => {
  ({ platform } = await createTestPlatform([manifest.table, { name: "network" }]));
  await putCounties(platform);
  call = caller(composeVolunteers(platform).api);
  await grantRoles(platform, "lead", [{ role: "station_lead", county, divisions: ["430422103"] }]);
  await grantRoles(platform, "lead-elsewhere", [{ role: "station_lead", county, divisions: ["430422104"] }]);
  await grantRoles(platform, "worker", [{ role: "social_worker", county, divisions: ["430422103"] }]);
  await grantRoles(platform, "inspector", [{ role: "inspector", county }]);
});

let round = 0;
let leader: string;
let member: string;
const register = async (subject: string, more: object = {}) => {
  await call("POST /v1/volunteers", { token: tokenOf(subject), body: { ...registration, ...more } });
  return subject;
};
beforeEach(async () => {
  round += 1;
  leader = await register(`leader-${round}`);
  member = await register(`member-${round}`);
});

const create = (who: string, body: object = wanted, headers: Record<string, string> = {}) =>
  call("POST /v1/teams", { token: tokenOf(who), body, headers });
const approve = (who: string, teamId: string) =>
  call("POST /v1/teams/{teamId}/approve", { token: tokenOf(who), params: { teamId } });
const join = (who: string, teamId: string) =>
  call("POST /v1/teams/{teamId}/members", { token: tokenOf(who), params: { teamId }, body: {} });
const leave = (who: string, teamId: string) =>
  call("DELETE /v1/teams/{teamId}/members/me", { token: tokenOf(who), params: { teamId } });
const members = (who: string, teamId: string) =>
  call("GET /v1/teams/{teamId}/members", { token: tokenOf(who), params: { teamId } });
const read = (teamId: string, who?: string) =>
  call("GET /v1/teams/{teamId}", { params: { teamId }, ...(who ? { token: tokenOf(who) } : {}) });
const activeTeam = async () => {
  const { teamId } = (await create(leader)).body;
  await approve("lead", teamId);
  return teamId as string;
};
const gateCard = (subject: string) =>
  get(
    platform.documents,
    tableName(platform.stage, "volunteers"),
    gateCardKey(personOf(platform.ids, subject).volunteerId),
    gateCardSchema(),
  );

describe("a team", () => {
  it("awaits approval and is seen only by its future leader and the station until then", async () => {
    const { status, body } = await create(leader);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...wanted, status: "awaiting-approval", version: 1 });
    expect((await gateCard(leader))?.leads).toEqual([]);
    expect((await read(body.teamId)).status).toBe(404);
    expect((await read(body.teamId, leader)).body.status).toBe("awaiting-approval");
    expect((await read(body.teamId, "worker")).body.status).toBe("awaiting-approval");
    expect((await join(member, body.teamId)).status).toBe(404);
  });

  it("has its name and field looked through for personal words before anybody can read them", async () => {
    const words = "张奶奶中风";
    const refused = await create(leader, { ...wanted, name: "加群 13800000000" });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, "/name"]);
    const body = { ...wanted, field: `给${words}送饭` };
    const { status, body: problem } = await create(leader, body);
    expect([status, problem.code, problem.errors[0].pointer, problem.errors[0].params]).toEqual([
      409,
      "personal-words",
      "/field",
      { words },
    ]);
    expect((await create(leader, { ...body, confirmedWords: ["李爷爷"] })).status).toBe(409);
    const confirmed = await create(leader, { ...body, confirmedWords: [words] });
    expect([confirmed.status, confirmed.body.field]).toEqual([201, `给${words}送饭`]);
  });

  it("is led by the volunteer who asked for it once the station lead approves, by the gate card too", async () => {
    const { teamId } = (await create(leader)).body;
    const approved = await approve("lead", teamId);
    expect(approved.status).toBe(200);
    expect(approved.body).toMatchObject({ status: "active", version: 2 });
    expect(await gateCard(leader)).toMatchObject({ leads: [teamId], teams: [teamId], version: 2 });
    const me = await call("GET /v1/volunteers/me", { token: tokenOf(leader) });
    expect(me.body).toMatchObject({ teams: [teamId], leads: [teamId] });
    expect((await members(leader, teamId)).status).toBe(200);
  });

  it("shows the public its name and field and no more", async () => {
    const teamId = await activeTeam();
    expect((await read(teamId)).body).toEqual({ teamId, ...face });
    expect((await read(teamId, member)).body).toEqual({ teamId, ...face });
  });

  it("is approved once, by the lead of its own station, and not by the one who would lead it", async () => {
    const { teamId } = (await create(leader)).body;
    expect((await approve("lead-elsewhere", teamId)).status).toBe(404);
    expect((await approve("worker", teamId)).status).toBe(403);
    const both = await Promise.all([approve("lead", teamId), approve("lead", teamId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await approve("lead", teamId)).body.code).toBe("wrong-state");
    await register("lead");
    const own = (await create("lead")).body.teamId;
    expect((await approve("lead", own)).body.code).toBe("about-oneself");
  });

  it("is one for one Idempotency-Key, needs a profile, and a township that exists", async () => {
    const twice = await Promise.all([1, 2].map(() => create(leader, wanted, { "idempotency-key": "t" })));
    expect(twice[0]?.body).toEqual(twice[1]?.body);
    expect((await create("unregistered")).status).toBe(403);
    const lost = await create(leader, { ...wanted, division: "430422113" });
    expect(lost.body.errors[0].pointer).toBe("/division");
  });
});

describe("proposals of a team's leader", () => {
  const take = (who: string, teamId: string, proposals: boolean) =>
    call("PATCH /v1/teams/{teamId}/members/me", {
      token: tokenOf(who),
      params: { teamId },
      body: { proposals },
    });

  it("are refused by a member once and for all, on the card that is asked, until they take them again", async () => {
    const teamId = await activeTeam();
    expect((await join(member, teamId)).body.proposals).toBe(true);
    const refused = await take(member, teamId, false);
    expect(refused).toMatchObject({ status: 200, body: { teamId, proposals: false } });
    expect((await take(member, teamId, false)).status).toBe(200);
    expect((await gateCard(member))?.noProposalsFrom).toEqual([teamId]);
    const me = await call("GET /v1/volunteers/me", { token: tokenOf(member) });
    expect(me.body.noProposalsFrom).toEqual([teamId]);
    expect((await join(member, teamId)).body.proposals).toBe(false);
    await call("PATCH /v1/volunteers/me", { token: tokenOf(member), body: { vehicle: true } });
    expect((await gateCard(member))?.noProposalsFrom).toEqual([teamId]);
    await take(member, teamId, true);
    expect((await gateCard(member))?.noProposalsFrom).toEqual([]);
  });

  it("are nothing to say about a team that one is not in; who leaves and joins again takes them", async () => {
    const teamId = await activeTeam();
    expect((await take(member, teamId, false)).status).toBe(404);
    await join(member, teamId);
    await take(member, teamId, false);
    await leave(member, teamId);
    expect((await join(member, teamId)).body.proposals).toBe(true);
  });
});

describe("the list of teams", () => {
  it("holds the active ones of a division, a county or all counties, page after page", async () => {
    const mine = new Set([await activeTeam(), await activeTeam()]);
    for (const query of [{ division: "430422103" }, { division: "430422" }, {}]) {
      const seen = new Set<string>();
      let cursor: string | null | undefined;
      do {
        const { body } = await call("GET /v1/teams", {
          query: { ...query, limit: "1", ...(cursor ? { cursor } : {}) },
        });
        for (const item of body.items) {
          expect(Object.keys(item).sort()).toEqual(["field", "name", "teamId"]);
          seen.add(item.teamId);
        }
        cursor = body.nextCursor;
      } while (cursor);
      expect(mine.isSubsetOf(seen)).toBe(true);
    }
    const elsewhere = await call("GET /v1/teams", { query: { division: "430422104" } });
    expect(elsewhere.body).toEqual({ items: [], nextCursor: null });
  });

  it("shows those that await approval to the staff of the place only", async () => {
    const { teamId } = (await create(leader)).body;
    const awaiting = async (who?: string) => {
      const query = { status: "awaiting-approval", division: "430422" };
      const { body } = await call("GET /v1/teams", { query, ...(who ? { token: tokenOf(who) } : {}) });
      return body.items.map((item: { teamId: string }) => item.teamId);
    };
    expect(await awaiting("lead")).toContain(teamId);
    for (const who of [undefined, member, "lead-elsewhere"]) expect(await awaiting(who)).toEqual([]);
  });

  it("refuses a cursor that it did not hand out", async () => {
    expect((await call("GET /v1/teams", { query: { cursor: "x" } })).status).toBe(400);
  });
});

describe("membership", () => {
  it("begins by joining, which may be repeated, and ends by leaving", async () => {
    const teamId = await activeTeam();
    const joined = await join(member, teamId);
    expect(joined.status).toBe(201);
    expect((await join(member, teamId)).body).toEqual(joined.body);
    expect((await gateCard(member))?.teams).toEqual([teamId]);
    expect((await leave(member, teamId)).status).toBe(204);
    expect((await gateCard(member))?.teams).toEqual([]);
    expect((await leave(member, teamId)).status).toBe(404);
    expect((await members(leader, teamId)).body.items).toHaveLength(1);
  });

  it("is not ended by the leader, and never exceeds ten teams", async () => {
    const teamId = await activeTeam();
    expect((await leave(leader, teamId)).body.code).toBe("leads-team");
    for (let count = 0; count < 9; count += 1) await activeTeam();
    const { teamId: eleventh } = (await create(leader)).body;
    expect((await approve("lead", eleventh)).body.code).toBe("too-many");
  });

  it("shows the leader names and phones of those who agreed, the station masked names, others nothing", async () => {
    const teamId = await activeTeam();
    const agreeing = await register(`agreeing-${round}`, {
      name: "李四",
      consents: { shareWithOperator: false, shareWithTeamLeader: true },
    });
    await join(member, teamId);
    await join(agreeing, teamId);
    const byId = async (who: string, subject: string) => {
      const { volunteerId } = personOf(platform.ids, subject);
      const { body } = await members(who, teamId);
      return body.items.find((item: { volunteerId: string }) => item.volunteerId === volunteerId);
    };
    expect(await byId(leader, agreeing)).toMatchObject({ name: "李四", phone: "+8613812345678" });
    const { name, phone, maskedName } = await byId(leader, member);
    expect([name, phone, maskedName]).toEqual([undefined, undefined, "周**"]);
    expect((await byId("worker", agreeing)).name).toBeUndefined();
    expect((await byId(leader, leader)).leader).toBe(true);
    expect((await members("lead-elsewhere", teamId)).status).toBe(404);
    expect((await members("inspector", teamId)).status).toBe(404);
    expect((await members(member, teamId)).status).toBe(403);
  });

  it("ends with a withdrawal, and the leader's withdrawal ends the team", async () => {
    const teamId = await activeTeam();
    await join(member, teamId);
    await call("DELETE /v1/volunteers/me", { token: tokenOf(member) });
    expect((await members("worker", teamId)).body.items).toHaveLength(1);
    await call("DELETE /v1/volunteers/me", { token: tokenOf(leader) });
    expect((await read(teamId)).status).toBe(404);
    expect((await read(teamId, "worker")).body).toMatchObject({ status: "ended", version: 3 });
    const listed = await call("GET /v1/teams", { query: { division: "430422103", limit: "100" } });
    expect(listed.body.items.map((team: { teamId: string }) => team.teamId)).not.toContain(teamId);
  });
});
