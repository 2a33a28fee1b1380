import { beforeAll, describe, expect, it } from "vitest";
import { limits } from "#shared/limits/limits.ts";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});
const only = (skills: string[], gates: Record<string, unknown>, headcount = 2) => ({
  positions: [{ skills, headcount, gates }],
});

describe("signing up", () => {
  it("takes a place on every shift at once, and shows who may see it", async () => {
    const need = await world.openNeed({ windows: saturdays(60) });
    const token = await world.volunteer("ana");
    const { status, body } = await need.signUp(token);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "confirmed", needId: need.needId });
    expect(body.shifts).toHaveLength(60);
    expect((await need.read()).positions[0].free).toBe(1);
    const own = await world.call("GET /v1/volunteers/me/signups", { token });
    expect(own.body.items[0]).toEqual(body);
    expect(await need.signups()).toEqual([body]);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("works for a series too long for one expression", async () => {
    const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    const windows = days.map((day) => ({ ...saturdays(40)[0], day }));
    const need = await world.openNeed({ windows });
    expect(need.shifts.length).toBeGreaterThan(200);
    const [first, second, third] = await Promise.all(
      ["long-1", "long-2", "long-3"].map(async (name) => need.signUp(await world.volunteer(name))),
    );
    const statuses = [first, second, third].map((answer) => answer?.status).sort();
    expect(statuses).toEqual([201, 201, 409]);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("is one signup however often the call arrives, and adds shifts with further calls", async () => {
    const need = await world.openNeed({ windows: saturdays(3) });
    const token = await world.volunteer("bea");
    const [one, two] = need.shifts.map(({ shiftId }) => shiftId);
    const headers = { "idempotency-key": "k" };
    const [first, second] = await Promise.all([
      need.signUp(token, { shifts: [one] }, headers),
      need.signUp(token, { shifts: [one] }, headers),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    const more = await need.signUp(token, { shifts: [two] });
    expect(more.body.signupId).toBe(first.body.signupId);
    expect(more.body.shifts).toHaveLength(2);
    expect((await need.signUp(token, { shifts: [one] }, headers)).body).toEqual(more.body);
    expect((await need.signUp(token, { shifts: [two] }, headers)).status).toBe(422);
    expect((await need.signUp(token, { shifts: [one] })).body.code).toBe("already-signed-up");
    expect((await need.signUp(token)).body.shifts).toHaveLength(3);
    expect((await need.signUp(token)).body.code).toBe("already-signed-up");
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("tells others with the whole signup, by ids only", async () => {
    await world.settle();
    const need = await world.openNeed();
    const token = await world.volunteer("cleo");
    await need.signUp(token);
    const events = (await world.settle()).filter(({ name }) => name.startsWith("needs."));
    expect(events.map(({ name }) => name)).toEqual(["needs.NeedOpened", "needs.SignupConfirmed"]);
    expect(events[1]?.data).toMatchObject({
      needId: need.needId,
      division: "430422103",
      shifts: [{ status: "confirmed", from: "2026-03-07T01:00:00.000Z" }],
    });
  });
});

describe("a refusal names the reason", () => {
  it.each([
    ["not-qualified", only(["tutoring", "first-aid"], {}), {}, ["skill:first-aid"]],
    ["not-qualified", only([], { vehicle: true, languages: ["csl"] }), {}, ["vehicle", "language:csl"]],
    [
      "not-qualified",
      only([], { backgroundCheck: true }),
      { checks: [{ kind: "background-check", validUntil: "2026-03-06" }] },
      ["background-check"],
    ],
    ["not-qualified", only([], { adult: false }), { adultFrom: "2027-01-01" }, ["guardian"]],
    ["not-qualified", only([], {}), { status: "paused" as const }, ["active"]],
    ["too-young", only([], { adult: true }), { adultFrom: "2026-03-08", hasGuardian: true }, undefined],
    [
      "too-young",
      { kind: "goods-handling", positions: [{ skills: [], headcount: 1 }] },
      { adultFrom: "2028-04-01", hasGuardian: true },
      undefined,
    ],
    ["over-cap", {}, { weeklyCapMinutes: 119 }, undefined],
  ])("%s (%#)", async (code, more, card, gates) => {
    const need = await world.openNeed(more);
    const token = await world.volunteer(`refused-${need.needId}`, card);
    const { status, body } = await need.signUp(token);
    expect(status).toBe(409);
    const [shift] = need.shifts;
    expect(body).toMatchObject({ code, shifts: [{ shiftId: shift?.shiftId, code }] });
    expect(body.shifts[0].gates).toEqual(gates);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("lets pass who turns 18 on the day, and whose checks last to it", async () => {
    const need = await world.openNeed(only(["first-aid"], { adult: true, insurance: true }));
    const token = await world.volunteer("just", {
      adultFrom: "2026-03-07",
      skills: ["first-aid"],
      checks: [
        { kind: "first-aid", validUntil: "2026-03-07" },
        { kind: "insurance", validUntil: "2026-03-07" },
      ],
    });
    expect((await need.signUp(token)).status).toBe(201);
  });

  it("risk-notice: its current version has to be acknowledged", async () => {
    const need = await world.openNeed();
    const token = await world.volunteer("dora");
    expect((await need.signUp(token, { riskNoticeVersion: undefined })).body.code).toBe("risk-notice");
    expect((await need.signUp(token, { riskNoticeVersion: 7 })).body.code).toBe("risk-notice");
  });

  it("clash: with a shift held elsewhere, and over-cap with the week's other hours", async () => {
    const token = await world.volunteer("eve", { weeklyCapMinutes: 180 });
    await (await world.openNeed()).signUp(token);
    const at = (from: string, to: string) => ({ windows: [{ kind: "once", from, to }] });
    const overlapping = await world.openNeed(at("2026-03-07T10:59:00+08:00", "2026-03-07T11:30:00+08:00"));
    expect((await overlapping.signUp(token)).body.code).toBe("clash");
    const sunday = await world.openNeed(at("2026-03-08T09:00:00+08:00", "2026-03-08T10:01:00+08:00"));
    expect((await sunday.signUp(token)).body.code).toBe("over-cap");
    const after = await world.openNeed(at("2026-03-07T11:00:00+08:00", "2026-03-07T12:00:00+08:00"));
    expect((await after.signUp(token)).status).toBe(201);
    const monday = await world.openNeed(at("2026-03-09T09:00:00+08:00", "2026-03-09T12:00:00+08:00"));
    expect((await monday.signUp(token)).status).toBe(201);
  });

  it("closed, no-such-shift, and the need or position that is not there", async () => {
    const need = await world.openNeed();
    const token = await world.volunteer("fay");
    expect((await need.signUp(token, { shifts: ["shf_none"] })).body).toMatchObject({
      code: "no-such-shift",
      shifts: [{ shiftId: "shf_none", code: "no-such-shift" }],
    });
    const nowhere = { positionId: "pos_01h2xcejqtf2nbrexx3vqjhp41" };
    expect((await need.signUp(token, nowhere)).body.errors[0].pointer).toBe("/positionId");
    await world.call("POST /v1/needs/{needId}/close", { token: world.worker, params: need.params });
    expect((await need.signUp(token, { riskNoticeVersion: undefined })).body.code).toBe("closed");
    const params = { needId: "need_01h2xcejqtf2nbrexx3vqjhp41" };
    const body = { positionId: need.positionId, shifts: "all" };
    expect((await world.call("POST /v1/needs/{needId}/signups", { token, params, body })).status).toBe(404);
  });

  it("too-late: after the deadline's day, and once the shift has begun", async () => {
    const late = await createNeedsWorld();
    const need = await late.openNeed({ signupDeadline: "2026-03-05", windows: saturdays(2) });
    const [one, two, three] = [
      await late.volunteer("g1"),
      await late.volunteer("g2"),
      await late.volunteer("g3"),
    ];
    late.clock.set("2026-03-05T15:59:00Z");
    expect((await need.signUp(one)).status).toBe(201);
    late.clock.set("2026-03-05T16:00:00Z");
    expect((await need.signUp(two)).body.code).toBe("too-late");
    const open = await late.openNeed({ windows: saturdays(2) });
    late.clock.set("2026-03-07T01:00:00Z");
    const [begun] = open.shifts.map(({ shiftId }) => shiftId);
    expect((await open.signUp(three, { shifts: [begun] })).body.code).toBe("too-late");
    expect((await open.signUp(three)).body.shifts).toHaveLength(1);
  });
});

describe("all, some, or what is available", () => {
  it("all or nothing, the refusal naming each shift that stands in the way and the weightiest reason", async () => {
    const need = await world.openNeed({ ...only([], {}, 1), windows: saturdays(4) });
    const [first, second, third] = need.shifts.map(({ shiftId }) => shiftId);
    await need.signUp(await world.volunteer("h1"), { shifts: [second] });
    const token = await world.volunteer("h2");
    const clash = {
      windows: [{ kind: "once", from: "2026-03-21T10:00:00+08:00", to: "2026-03-21T12:00:00+08:00" }],
    };
    await (await world.openNeed(clash)).signUp(token);
    const all = await need.signUp(token);
    expect(all.body).toMatchObject({
      code: "clash",
      shifts: [
        { shiftId: second, code: "full" },
        { shiftId: third, code: "clash" },
      ],
    });
    expect((await need.signUp(token, { shifts: [first, second] })).body.code).toBe("full");

    const available = await need.signUp(token, { shifts: "available" });
    expect(available.status).toBe(201);
    expect(available.body.shifts.map(({ status }: { status: string }) => status)).toEqual([
      "confirmed",
      "waitlisted",
      "confirmed",
    ]);
    expect(available.body.leftOut).toEqual([{ shiftId: third, code: "clash" }]);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("a list waits for those of its shifts that say so, and names no other", async () => {
    const need = await world.openNeed({ ...only([], {}, 1), windows: saturdays(3) });
    const [first, second, third] = need.shifts.map(({ shiftId }) => shiftId);
    await need.signUp(await world.volunteer("j1"), { shifts: [first, second] });
    const token = await world.volunteer("j2");
    const refused = await need.signUp(token, { shifts: [first, second, third], waitlist: [first] });
    expect(refused.body).toMatchObject({ code: "full", shifts: [{ shiftId: second, code: "full" }] });
    const { body } = await need.signUp(token, { shifts: [first, third], waitlist: [first] });
    expect(body.shifts).toMatchObject([{ status: "waitlisted" }, { status: "confirmed" }]);
    const wrong = await need.signUp(token, { shifts: [second], waitlist: [third] });
    expect(wrong.body.errors).toMatchObject([{ pointer: "/waitlist", code: "not-in-list" }]);
    expect((await need.signUp(token, { shifts: "all", waitlist: [third] })).status).toBe(400);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("available is refused where nothing can be taken or awaited", async () => {
    const need = await world.openNeed(only(["driving"], {}));
    const { body } = await need.signUp(await world.volunteer("i1"), { shifts: "available" });
    expect(body).toMatchObject({ code: "not-qualified", gates: ["skill:driving"] });
  });
});

it("who gives up a place and takes it again does so so often a day; giving up is always possible", async () => {
  const once = await createNeedsWorld({ factor: 1 });
  const need = await once.openNeed({ ...only([], {}), windows: saturdays(2) });
  const other = await once.openNeed({
    windows: [{ kind: "once", from: "2026-03-08T09:00:00+08:00", to: "2026-03-08T11:00:00+08:00" }],
  });
  const token = await once.volunteer("ana");
  const shifts = [need.shifts[0]?.shiftId];
  const signupId = (await need.signUp(token, { shifts })).body.signupId as string;
  const { most } = limits["returns-to-need"];
  for (let back = 0; back < most; back += 1) {
    expect((await need.withdraw(token, signupId)).status).toBe(200);
    // What is refused for another reason is not counted.
    expect((await need.signUp(token, { shifts, riskNoticeVersion: 9 })).body.code).toBe("risk-notice");
    expect((await need.signUp(token, { shifts }, { "idempotency-key": `back-${back}` })).status).toBe(201);
    expect((await need.signUp(token, { shifts }, { "idempotency-key": `back-${back}` })).status).toBe(201);
  }
  expect((await need.withdraw(token, signupId)).status).toBe(200);
  const refused = await need.signUp(token, { shifts }, { "accept-language": "en" });
  expect(refused).toMatchObject({
    status: 429,
    body: { code: "limit-reached", limit: { name: "returns-to-need", until: "2026-03-02T16:00:00.000Z" } },
  });
  expect(refused.body.title).toContain("again tomorrow");
  // Another shift, another need and another person are another thing, and so is tomorrow.
  expect((await need.signUp(token, { shifts: [need.shifts[1]?.shiftId] })).status).toBe(201);
  expect((await other.signUp(token)).status).toBe(201);
  expect((await need.signUp(await once.volunteer("ben"), { shifts })).status).toBe(201);
  once.clock.advanceMinutes(24 * 60);
  expect((await need.signUp(token, { shifts })).status).toBe(201);
});

describe("many at once", () => {
  it("200 people for the last 5 places: exactly 5, nobody twice, the others refused as full", async () => {
    const need = await world.openNeed(only([], {}, 5));
    const tokens = await Promise.all(Array.from({ length: 200 }, (_, at) => world.volunteer(`crowd-${at}`)));
    const answers = await Promise.all(tokens.map((token) => need.signUp(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ body }) => body.code === "full")).toHaveLength(195);
    expect(
      new Set((await need.signups()).map((signup: { volunteerId: string }) => signup.volunteerId)).size,
    ).toBe(5);
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  }, 120_000);

  it("one person for overlapping shifts of ten needs: exactly one", async () => {
    const needs = await Promise.all(Array.from({ length: 10 }, () => world.openNeed()));
    const token = await world.volunteer("everywhere");
    const answers = await Promise.all(needs.map((need) => need.signUp(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(answers.filter(({ body }) => body.code === "clash")).toHaveLength(9);
  });
});
