import { beforeEach, describe, expect, it } from "vitest";
import { limits } from "#shared/limits/limits.ts";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";

const team = "team_00000000000000000000000001";
const otherTeam = "team_00000000000000000000000002";
let world: NeedsWorld;
beforeEach(async () => {
  world = await createNeedsWorld();
});
const idOf = (subject: string) => personOf(world.platform.ids, subject).volunteerId;

/** A need of three Saturdays with two places each, a leader, and two members of the team. */
const scene = async (more = {}) => {
  const need = await world.openNeed({ windows: saturdays(3), ...more });
  const leader = await world.volunteer("leader", { teams: [team], leads: [team] });
  const [ann, ben] = [
    await world.volunteer("ann", { teams: [team] }),
    await world.volunteer("ben", { teams: [team], skills: [] }),
  ];
  const shown = await need.read();
  const shiftIds: string[] = shown.shifts.map(({ shiftId }: { shiftId: string }) => shiftId);
  const positionId: string = shown.positions[0].positionId;
  const propose = (names: readonly string[], more = {}, token = leader) =>
    world.call("POST /v1/needs/{needId}/proposals", {
      token,
      params: need.params,
      body: { teamId: team, positionId, shifts: "all", volunteerIds: names.map(idOf), ...more },
    });
  const own = async (token: string) =>
    (await world.call("GET /v1/volunteers/me/signups", { token })).body.items[0];
  return { need, leader, ann, ben, propose, own, shiftIds };
};
const outcomes = ({ body }: { body: { items: { outcome: string }[] } }) =>
  body.items.map(({ outcome }) => outcome);

describe("a leader's proposals", () => {
  it("hold no place, reach the member, and become a signup when the member signs up", async () => {
    const { need, ann, propose, own, shiftIds } = await scene();
    const [first = "", second = ""] = shiftIds;
    const answer = await propose(["ann", "ben"], { shifts: [first, second] });
    expect(answer.status).toBe(200);
    expect(outcomes(answer)).toEqual(["proposed", "proposed"]);
    expect((await need.read()).positions[0].free).toBe(2);
    const proposed = await own(ann);
    expect(proposed).toMatchObject({ status: "proposed", proposedBy: team });
    expect((await need.signUp(ann, { shifts: [first] })).body.shifts).toMatchObject([
      { shiftId: first, status: "confirmed" },
      { shiftId: second, status: "proposed" },
    ]);
    expect((await need.read()).shifts.map(({ free }: { free: number[] }) => free)).toEqual([[1], [2], [2]]);
    const events = (await world.settle()).map(({ name }) => name).filter((name) => name.includes("Signup"));
    expect(events).toEqual(["needs.SignupProposed", "needs.SignupProposed", "needs.SignupConfirmed"]);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("say nothing of a member's gates; confirming does, to the member", async () => {
    const { need, ben, propose } = await scene();
    expect(outcomes(await propose(["ben"]))).toEqual(["proposed"]);
    expect((await need.signUp(ben)).body).toMatchObject({ code: "not-qualified", status: 409 });
  });

  it("are made once, and not again to who declined", async () => {
    const { need, ann, propose, own } = await scene();
    const [one, two] = await Promise.all([propose(["ann"]), propose(["ann", "ann"])]);
    expect([...outcomes(one), ...outcomes(two)].sort()).toEqual(["already-held", "proposed"]);
    const { signupId } = await own(ann);
    expect((await need.withdraw(ann, signupId)).body.status).toBe("withdrawn");
    expect(outcomes(await propose(["ann"]))).toEqual(["declined"]);
    expect((await need.signUp(ann)).body.status).toBe("confirmed");
    expect(outcomes(await propose(["ann"]))).toEqual(["already-held"]);
  });

  it("are for members of the leader's own team alone", async () => {
    const { need, ann, propose } = await scene();
    await world.volunteer("eve", { teams: [otherTeam] });
    await world.volunteer("gone", { status: "withdrawn", teams: [] });
    expect(outcomes(await propose(["eve", "gone", "nobody"]))).toEqual(Array(3).fill("not-a-member"));
    expect((await propose(["eve"], { teamId: otherTeam })).status).toBe(404);
    expect((await propose(["ben"], {}, ann)).status).toBe(403);
    expect(await need.signups()).toEqual([]);
  });

  it("are refused where nobody could sign up, and for what is no shift, position or list of members", async () => {
    const { need, propose, shiftIds } = await scene();
    expect((await propose(["ann"], { shifts: ["shift_x"] })).body.code).toBe("no-such-shift");
    expect((await propose(["ann"], { positionId: `pos_${"0".repeat(26)}` })).status).toBe(400);
    expect((await propose([])).status).toBe(400);
    expect((await propose(["ann"], { volunteerIds: Array(51).fill(idOf("ann")) })).status).toBe(400);
    expect((await propose(["ann"], { volunteerIds: "all" })).status).toBe(400);
    world.clock.advanceMinutes(8 * 24 * 60);
    expect((await propose(["ann"], { shifts: shiftIds })).body.code).toBe("too-late");
    expect(outcomes(await propose(["ann"]))).toEqual(["proposed"]);
    await world.call("POST /v1/needs/{needId}/close", { token: world.worker, params: need.params });
    expect((await propose(["ann"])).body.code).toBe("closed");
  });

  it("reach nobody who takes no more of the team, and the leader sees that; another team's do", async () => {
    const { propose, own } = await scene();
    const ann = await world.volunteer("ann", { teams: [team, otherTeam], noProposalsFrom: [team] });
    expect(outcomes(await propose(["ann", "ben"]))).toEqual(["no-more-from-team", "proposed"]);
    expect(await own(ann)).toBeUndefined();
    const other = await world.volunteer("other", { teams: [otherTeam], leads: [otherTeam] });
    expect(outcomes(await propose(["ann"], { teamId: otherTeam }, other))).toEqual(["proposed"]);
  });

  it("reach one member so often a day, and one leader makes so many", async () => {
    world = await createNeedsWorld({ factor: 1 });
    const [most, ofLeader] = [limits["proposals-to-volunteer"].most, limits["proposals-of-leader"].most];
    const needs = await Promise.all(Array.from({ length: most + 2 }, () => world.openNeed()));
    const { propose } = await scene();
    await world.volunteer("cat", { teams: [team] });
    const proposeFor = (need: (typeof needs)[number] | undefined, name = "ann") =>
      world.call("POST /v1/needs/{needId}/proposals", {
        token: tokenOf("leader"),
        params: need?.params ?? {},
        body: { teamId: team, positionId: need?.positionId, shifts: "all", volunteerIds: [idOf(name)] },
      });
    for (const need of needs.slice(0, most)) expect(outcomes(await proposeFor(need))).toEqual(["proposed"]);
    expect(outcomes(await proposeFor(needs[0]))).toEqual(["already-held"]);
    expect(outcomes(await proposeFor(needs[most]))).toEqual(["enough-today"]);
    expect(outcomes(await proposeFor(needs[most], "ben"))).toEqual(["proposed"]);
    // Those who were not proposed count as well: the leader proposed.
    const nobody = Array.from({ length: 50 }, (_, at) => `nobody-${at}`);
    for (let proposed = most + 3; proposed + 50 <= ofLeader; proposed += 50) await propose(nobody);
    expect(await propose(nobody)).toMatchObject({
      status: 429,
      body: {
        code: "limit-reached",
        limit: { name: "proposals-of-leader", until: "2026-03-02T16:00:00.000Z" },
      },
    });
    world.clock.advanceMinutes(24 * 60);
    expect(outcomes(await proposeFor(needs[most]))).toEqual(["proposed"]);
  });

  it("are cancelled with the need", async () => {
    const { need, ann, propose, own } = await scene();
    await propose(["ann"]);
    await world.call("POST /v1/needs/{needId}/cancel", { token: world.worker, params: need.params });
    await world.settle();
    expect((await own(ann)).status).toBe("cancelled");
  });
});
