import { beforeEach, describe, expect, it } from "vitest";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeEach(async () => {
  world = await createNeedsWorld();
});

/** A need whose one shift somebody of a team has a place on; the clock then stands at its end. */
const begun = async () => {
  const need = await world.openNeed();
  const token = await world.volunteer("ana", { teams: ["team_a"] });
  const { body } = await need.signUp(token);
  const early = await need.attend(world.worker, body.signupId, {
    shiftId: need.shifts[0]?.shiftId,
    outcome: "attended",
  });
  expect(early.body.code).toBe("shift-not-over");
  world.clock.set("2026-03-07T03:00:00Z");
  const attend = (who: string, more: Record<string, unknown> = {}) =>
    need.attend(who, body.signupId, { shiftId: need.shifts[0]?.shiftId, outcome: "attended", ...more });
  return { need, token, signupId: body.signupId as string, attend };
};
const hoursOf = async (token: string) => (await world.call("GET /v1/volunteers/me/hours", { token })).body;
/** As everybody reads it, without a sign-in. */
const total = async () => (await world.call("GET /v1/service-total", { query: { county: "430422" } })).body;

it("the station records who came; the whole shift counts, and never more than it", async () => {
  const { token, attend } = await begun();
  expect((await attend(world.worker)).body).toMatchObject({ status: "attended", shifts: [{ minutes: 120 }] });
  expect(await hoursOf(token)).toMatchObject({
    minutes: 120,
    items: [{ minutes: 120, title: expect.any(String), division: "430422103" }],
    nextCursor: null,
  });
  await attend(world.lead, { from: "2026-03-07T08:00:00+08:00", to: "2026-03-07T09:45:00+08:00" });
  expect((await hoursOf(token)).minutes).toBe(45);
  expect(await total()).toEqual({ county: "430422", minutes: 45, times: 1 });
  await attend(world.colleague, { outcome: "absent" });
  expect(await hoursOf(token)).toMatchObject({ minutes: 0, items: [] });
  expect(await total()).toEqual({ county: "430422", minutes: 0, times: 0 });
});

it("what is recorded for several at the same moment all counts in the county's total", async () => {
  const need = await world.openNeed();
  const [{ shiftId = "" } = {}] = need.shifts;
  const signupIds: string[] = [];
  for (const name of ["ana", "bea"])
    signupIds.push((await need.signUp(await world.volunteer(name))).body.signupId);
  world.clock.set("2026-03-07T03:00:00Z");
  await Promise.all(
    signupIds.flatMap((signupId) =>
      [world.worker, world.lead].map((who) => need.attend(who, signupId, { shiftId, outcome: "attended" })),
    ),
  );
  expect(await total()).toEqual({ county: "430422", minutes: 240, times: 2 });
  const elsewhere = await world.call("GET /v1/service-total", { query: { county: "999999" } });
  expect(elsewhere.body.errors).toMatchObject([{ pointer: "query/county" }]);
});

it("who is not coming is recorded a quarter of an hour before, and their place is free for another", async () => {
  const need = await world.openNeed({
    positions: [{ skills: ["tutoring"], headcount: 1, gates: { adult: true } }],
  });
  const [ana, bea] = [await world.volunteer("ana"), await world.volunteer("bea")];
  const { signupId } = (await need.signUp(ana)).body;
  const [{ shiftId = "" } = {}] = need.shifts;
  const record = (outcome: string) => need.attend(world.worker, signupId, { shiftId, outcome });
  world.clock.set("2026-03-07T00:44:59Z");
  expect((await record("absent")).body.code).toBe("shift-not-over");
  world.clock.set("2026-03-07T00:45:00Z");
  expect((await record("attended")).body.code).toBe("shift-not-over");
  await world.settle();
  expect((await record("absent")).body.status).toBe("absent");
  expect((await record("absent")).body.status).toBe("absent");
  expect((await need.withdraw(ana, signupId)).body.code).toBe("too-late");
  const told = (await world.settle()).filter(({ name }) => name === "needs.AttendanceRecorded");
  expect(told.map(({ data }) => data.freed)).toEqual([[shiftId], undefined]);
  expect((await need.signUp(bea)).body.status).toBe("confirmed");
  // Whoever comes after all has served, and nobody loses the place for it.
  world.clock.set("2026-03-07T03:00:00Z");
  expect((await record("attended")).body.shifts[0]).toMatchObject({ status: "attended", minutes: 120 });
  const { board, expected } = await world.ledger(need.needId);
  expect(board).toEqual(expected);
  expect(board[need.positionId][shiftId]).toEqual({ free: 0, waiters: 0 });
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
  expect(
    events.map(({ data }) => (data.served as { minutes: number }[]).map(({ minutes }) => minutes)),
  ).toEqual([[120], []]);
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
  const span = { from: "2026-03-07T07:00:00+08:00", to: "2026-03-07T08:00:00+08:00" };
  expect((await attend(world.worker, span)).body.errors[0].pointer).toBe("/from");
  expect((await attend(world.worker, { from: span.to, to: span.from })).body.errors[0].pointer).toBe("/to");
  expect((await attend(world.worker, { shiftId: "shf_x" })).body.code).toBe("no-such-shift");
  world.clock.set("2026-03-06T01:00:00Z");
  const token = await world.volunteer("bea");
  const { body } = await need.signUp(token);
  await need.withdraw(token, body.signupId);
  world.clock.set("2026-03-07T03:00:00Z");
  const absence = { shiftId: need.shifts[0]?.shiftId, outcome: "absent" };
  expect((await need.attend(world.worker, body.signupId, absence)).body.code).toBe("not-confirmed");
  expect((await need.withdraw(await world.volunteer("ana"), body.signupId)).status).toBe(404);
});

describe("while the shift lasts", () => {
  it("only the time up to now counts, and none that is still to come is taken", async () => {
    const { token, attend } = await begun();
    world.clock.set("2026-03-07T01:00:00Z");
    expect((await attend(world.worker)).body.code).toBe("shift-not-over");
    world.clock.set("2026-03-07T01:20:00Z");
    expect((await attend(world.worker)).body.shifts[0]).toMatchObject({ status: "attended", minutes: 20 });
    const ahead = await attend(world.worker, { to: "2026-03-07T10:00:00+08:00" });
    expect(ahead.body.errors).toMatchObject([{ pointer: "/to", code: "still-to-come" }]);
    expect((await attend(world.worker, { to: "9999-12-31T23:59:59-12:00" })).status).toBe(400);
    expect((await hoursOf(token)).minutes).toBe(20);
    world.clock.set("2026-03-07T05:00:00Z");
    await attend(world.worker);
    expect((await hoursOf(token)).minutes).toBe(120);
  });
});

describe("time that does not count until a second person has recorded it", () => {
  const short = { from: "2026-03-07T09:00:00+08:00", to: "2026-03-07T09:04:00+08:00" };

  it("is under five minutes", async () => {
    const { token, attend } = await begun();
    const once = await attend(world.worker, short);
    expect(once.body.shifts[0]).toMatchObject({ status: "attended", minutes: 0, flag: "under-five-minutes" });
    expect((await attend(world.worker, short)).body.shifts[0].flag).toBe("under-five-minutes");
    expect((await hoursOf(token)).minutes).toBe(0);
    const seconded = (await attend(world.colleague, short)).body.shifts[0];
    expect(seconded).toMatchObject({ minutes: 4 });
    expect(seconded).not.toHaveProperty("flag");
    const five = { ...short, to: "2026-03-07T09:05:00+08:00" };
    expect((await attend(world.worker, five)).body.shifts[0]).toMatchObject({ minutes: 5 });
  });

  /** Worker and lead serve on the need of their own station. */
  const bothServe = async () => {
    const need = await world.openNeed();
    const signupOf = async (subject: string, token: string) => {
      await world.volunteer(subject);
      return (await need.signUp(token)).body.signupId as string;
    };
    const [workers, leads] = [await signupOf("worker", world.worker), await signupOf("lead", world.lead)];
    world.clock.set("2026-03-07T03:00:00Z");
    const attended = { shiftId: need.shifts[0]?.shiftId, outcome: "attended" };
    const attend = (who: string, signupId: string) => need.attend(who, signupId, attended);
    const minutes = async () => [(await hoursOf(world.worker)).minutes, (await hoursOf(world.lead)).minutes];
    return { workers, leads, attend, minutes };
  };

  it("is that of two who record each other, both of it", async () => {
    const { workers, leads, attend, minutes } = await bothServe();
    await attend(world.lead, workers);
    expect(await minutes()).toEqual([120, 0]);
    expect((await attend(world.worker, leads)).body.shifts[0]).toMatchObject({ flag: "each-other" });
    expect(await minutes()).toEqual([0, 0]);
    expect((await attend(world.worker, leads)).body.shifts[0]).toMatchObject({ flag: "each-other" });
    await attend(world.colleague, leads);
    await attend(world.colleague, workers);
    expect(await minutes()).toEqual([120, 120]);
  });

  it("is that of two who record each other at the same moment", async () => {
    const { workers, leads, attend, minutes } = await bothServe();
    await Promise.all([attend(world.lead, workers), attend(world.worker, leads)]);
    expect(await minutes()).toEqual([0, 0]);
  });
});

it("one person serves at most 16 hours a day, over all needs; the night counts on its own days", async () => {
  const shifts = [
    ["2026-03-07T00:00:00+08:00", "2026-03-07T12:00:00+08:00"],
    ["2026-03-07T12:00:00+08:00", "2026-03-08T04:00:00+08:00"],
  ] as const;
  const token = await world.volunteer("ana", { weeklyCapMinutes: 6_000 });
  const taken: {
    need: Awaited<ReturnType<NeedsWorld["openNeed"]>>;
    signupId: string;
    shiftId: string | undefined;
  }[] = [];
  for (const [from, to] of shifts) {
    const need = await world.openNeed({ windows: [{ kind: "once", from, to }] });
    const { body } = await need.signUp(token);
    taken.push({ need, signupId: body.signupId as string, shiftId: need.shifts[0]?.shiftId });
  }
  world.clock.set("2026-03-08T12:00:00Z");
  const attend = (at: number, more: object = {}) => {
    const one = taken[at];
    return one?.need.attend(world.worker, one.signupId, {
      shiftId: one.shiftId,
      outcome: "attended",
      ...more,
    });
  };
  expect((await attend(0))?.body.shifts[0].minutes).toBe(720);
  expect((await attend(1))?.body.code).toBe("over-day");
  expect((await attend(1, { from: "2026-03-07T20:00:00+08:00" }))?.body.shifts[0].minutes).toBe(480);
  expect((await attend(1, { from: "2026-03-07T19:59:00+08:00" }))?.body.code).toBe("over-day");
  expect((await attend(0, { outcome: "absent" }))?.status).toBe(200);
  expect((await attend(1))?.body.shifts[0].minutes).toBe(960);
});
