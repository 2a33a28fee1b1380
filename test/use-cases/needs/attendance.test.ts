import { beforeEach, expect, it } from "vitest";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeEach(async () => {
  world = await createNeedsWorld();
});

/** A need whose one shift somebody of a team has a place on; the clock then stands at its beginning. */
const begun = async () => {
  const need = await world.openNeed();
  const token = await world.volunteer("ana", { teams: ["team_a"] });
  const { body } = await need.signUp(token);
  const early = await need.attend(world.worker, body.signupId, {
    shiftId: need.shifts[0]?.shiftId,
    outcome: "attended",
  });
  expect(early.body.code).toBe("shift-not-over");
  world.clock.set("2026-03-07T01:00:00Z");
  const attend = (who: string, more: Record<string, unknown> = {}) =>
    need.attend(who, body.signupId, { shiftId: need.shifts[0]?.shiftId, outcome: "attended", ...more });
  return { need, token, signupId: body.signupId as string, attend };
};
const hoursOf = async (token: string) => (await world.call("GET /v1/volunteers/me/hours", { token })).body;

it("the station records who came; the whole shift counts, and never more than it", async () => {
  const { token, attend } = await begun();
  expect((await attend(world.worker)).body).toMatchObject({ status: "attended", shifts: [{ minutes: 120 }] });
  expect(await hoursOf(token)).toMatchObject({ minutes: 120, items: [{ minutes: 120 }], nextCursor: null });
  await attend(world.lead, { from: "2026-03-07T08:00:00+08:00", to: "2026-03-07T09:45:00+08:00" });
  expect((await hoursOf(token)).minutes).toBe(45);
  await attend(world.colleague, { outcome: "absent" });
  expect(await hoursOf(token)).toMatchObject({ minutes: 0, items: [] });
});

it("keeps what was recorded before, with who recorded it, and tells of each record", async () => {
  const { signupId, attend } = await begun();
  await attend(world.worker);
  await attend(world.lead, { outcome: "absent" });
  const row = (await world.everyRow()).find(({ sk }) => sk === `SIGNUP#${signupId}`);
  const by = [personOf(world.ids, "worker").personId, personOf(world.ids, "lead").personId];
  expect(row?.shifts[0].attendance).toMatchObject([
    { outcome: "attended", minutes: 120, by: by[0] },
    { outcome: "absent", minutes: 0, by: by[1] },
  ]);
  const events = (await world.settle()).filter(({ name }) => name === "needs.AttendanceRecorded");
  expect(events.map(({ data }) => data.minutes)).toEqual([120, 0]);
});

it("the team's leader records once; correcting is the station's", async () => {
  const { attend } = await begun();
  const leader = await world.volunteer("leader", { leads: ["team_a"], teams: ["team_a"] });
  const other = await world.volunteer("other", { leads: ["team_b"] });
  expect((await attend(other)).status).toBe(404);
  expect((await attend(leader)).body.status).toBe("attended");
  expect((await attend(leader, { outcome: "absent" })).body.code).toBe("wrong-state");
  expect((await attend(tokenOf("nobody"))).status).toBe(403);
  expect((await attend(world.stranger)).status).toBe(404);
});

it("nobody records it about themselves", async () => {
  const need = await world.openNeed();
  await world.volunteer("worker");
  const { body } = await need.signUp(world.worker);
  world.clock.set("2026-03-07T02:00:00Z");
  const attended = { shiftId: need.shifts[0]?.shiftId, outcome: "attended" };
  expect((await need.attend(world.worker, body.signupId, attended)).body.code).toBe("about-oneself");
  expect((await need.attend(world.colleague, body.signupId, attended)).status).toBe(200);
});

it("only a confirmed place can be attended, within the shift", async () => {
  const { need, attend } = await begun();
  const span = { from: "2026-03-07T12:00:00+08:00", to: "2026-03-07T13:00:00+08:00" };
  expect((await attend(world.worker, span)).body.errors[0].pointer).toBe("/from");
  expect((await attend(world.worker, { from: span.to, to: span.from })).body.errors[0].pointer).toBe("/to");
  expect((await attend(world.worker, { shiftId: "shf_x" })).body.code).toBe("no-such-shift");
  world.clock.set("2026-03-06T01:00:00Z");
  const token = await world.volunteer("bea");
  const { body } = await need.signUp(token);
  await need.withdraw(token, body.signupId);
  world.clock.set("2026-03-07T01:00:00Z");
  const absence = { shiftId: need.shifts[0]?.shiftId, outcome: "absent" };
  expect((await need.attend(world.worker, body.signupId, absence)).body.code).toBe("not-confirmed");
  expect((await need.withdraw(await world.volunteer("ana"), body.signupId)).status).toBe(404);
});
