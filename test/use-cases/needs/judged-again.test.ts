import { beforeEach, describe, expect, it } from "vitest";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld } from "#test/support/needs.ts";
import { recordOf } from "#test/support/stream-record.ts";
import { wholeRun } from "#test/support/whole-run.ts";

let world: NeedsWorld;
beforeEach(async () => {
  world = await createNeedsWorld();
});

const seats = (headcount: number, gates: object = {}) => [
  { skills: [], headcount, gates: { adult: true, ...gates } },
];
const once = (from: string, to: string) => [
  { kind: "once", from: `2026-03-07T${from}:00+08:00`, to: `2026-03-07T${to}:00+08:00` },
];
const checked = (...kinds: string[]) => ({
  checks: kinds.map((kind) => ({ kind, validUntil: "2026-12-31" })),
});
const sweep = () => world.service.schedules?.sweepPromotions?.(wholeRun());

/** Writes the next gate card of a volunteer, and tells the service of the change. */
const change = async (subject: string, version: number, card: Partial<GateCard>) => {
  await world.volunteer(subject, { version, ...card });
  const { volunteerId } = personOf(world.ids, subject);
  const event = {
    eventId: `e${version}`,
    name: "volunteers.VolunteerChanged",
    subject: volunteerId,
    version,
  };
  const delivered = { ...event, at: world.clock().toISOString(), correlationId: "c", data: {} };
  await world.service.consumers?.onVolunteerChanged?.(delivered);
};
const patch = (needId: string, body: object, token = world.worker) =>
  world.call("PATCH /v1/needs/{needId}", { token, params: { needId }, body });
const own = async (token: string) =>
  (await world.call("GET /v1/volunteers/me/signups", { token })).body.items;
const ofNeed = async (token: string, needId: string) =>
  (await own(token)).find((signup: { needId: string }) => signup.needId === needId);
const shiftOf = async (token: string) => (await own(token))[0].shifts[0];
const signupEvents = async () => (await world.settle()).filter(({ name }) => /Signup|Attendance/.test(name));

describe("a check that ends", () => {
  const guarded = async () => {
    const need = await world.openNeed({ positions: seats(1, { backgroundCheck: true }) });
    const token = await world.volunteer("ana", checked("background-check"));
    const { body } = await need.signUp(token);
    return { need, token, signupId: body.signupId as string };
  };

  it("suspends the place at once, closes the exact place, and says which gate and until when", async () => {
    const { need, token } = await guarded();
    await world.settle();
    expect(await need.read(token)).not.toHaveProperty("staff");
    await change("ana", 2, { checks: [{ kind: "background-check", validUntil: "2026-03-01" }] });
    expect(await shiftOf(token)).toMatchObject({
      status: "suspended",
      gates: ["background-check"],
      confirmBy: "2026-03-03T09:00:00+08:00",
    });
    const [event] = await signupEvents();
    expect(event).toMatchObject({
      name: "needs.SignupSuspended",
      data: { gates: ["background-check"], changed: [need.shifts[0]?.shiftId] },
    });
    expect((await need.signups())[0].status).toBe("suspended");
    const attended = { shiftId: need.shifts[0]?.shiftId, outcome: "attended" };
    world.clock.set("2026-03-07T03:00:00Z");
    const signupId = (await own(token))[0].signupId;
    expect((await need.attend(world.worker, signupId, attended)).body.code).toBe("not-confirmed");
  });

  it("gives the place back once the check is recorded again", async () => {
    const { need, token } = await guarded();
    await change("ana", 2, { checks: [] });
    await change("ana", 3, checked("background-check"));
    expect(await shiftOf(token)).toMatchObject({ status: "confirmed" });
    const events = (await signupEvents()).map(({ name, data }) => [name, data.restored]);
    expect(events).toEqual([
      ["needs.SignupConfirmed", undefined],
      ["needs.SignupSuspended", undefined],
      ["needs.SignupConfirmed", [need.shifts[0]?.shiftId]],
    ]);
    expect(await shiftOf(token)).not.toHaveProperty("confirmBy");
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("keeps the place for 24 hours, then it goes to the next in line; a later change does not restart the clock", async () => {
    const { need, token } = await guarded();
    const next = await world.volunteer("bea", checked("background-check"));
    expect((await need.signUp(next, { shifts: "available" })).body.status).toBe("waitlisted");
    await change("ana", 2, { checks: [] });
    world.clock.advanceMinutes(23 * 60);
    await change("ana", 3, { checks: [], vehicle: true });
    await sweep();
    expect((await shiftOf(token)).status).toBe("suspended");
    world.clock.advanceMinutes(60);
    await sweep();
    expect((await shiftOf(token)).status).toBe("withdrawn");
    expect((await shiftOf(next)).status).toBe("promoted");
  });

  it.each([
    ["2026-03-06T04:00:00Z", "2026-03-06T21:00:00+08:00"],
    ["2026-03-06T14:00:00Z", "2026-03-06T22:00:00+08:00"],
  ])(
    "at %s keeps it until %s: at most until 12 hours before the shift, then not at all",
    async (at, until) => {
      const { token } = await guarded();
      world.clock.set(at);
      await change("ana", 2, { checks: [] });
      expect((await shiftOf(token)).confirmBy).toBe(until);
    },
  );

  it("leaves alone what has begun, and what others hold", async () => {
    const { need, token } = await guarded();
    world.clock.set("2026-03-07T02:00:00Z");
    await change("ana", 2, { checks: [] });
    expect((await shiftOf(token)).status).toBe("confirmed");
    expect(await need.signups()).toHaveLength(1);
  });
});

it("a signup that cannot be read keeps no other of its need from being judged again", async () => {
  const need = await world.openNeed({ positions: seats(3) });
  const [ana, ben, cid] = await Promise.all(["ana", "ben", "cid"].map((name) => world.volunteer(name)));
  const signedUp = [];
  for (const token of [ana, ben, cid]) signedUp.push((await need.signUp(token ?? "")).body.signupId);
  const [first = ""] = signedUp.toSorted();
  await world.damageSignup(need.needId, first);
  const needRow = async () =>
    (await world.rowsOf(`NEED#${need.needId}`)).find(({ sk }) => sk === "NEED") ?? {};
  const before = await needRow();
  await patch(need.needId, { riskNotice: "路滑。" });
  const record = recordOf({ old: before, new: await needRow() });
  await expect(world.service.streamHandlers?.syncSignups?.(record)).rejects.toThrow("does not parse");
  const rows = await world.rowsOf(`NEED#${need.needId}`);
  const judged = rows.filter(({ sk, signupId }) => String(sk).startsWith("SIGNUP#") && signupId !== first);
  expect(judged.map(({ shifts }) => shifts[0].status)).toEqual(["to-confirm", "to-confirm"]);
});

describe("a place whose gate fails for another reason is suspended too", () => {
  it("because the volunteer paused, or lost the guardian", async () => {
    const need = await world.openNeed({
      positions: [{ skills: [], headcount: 2, gates: { vehicle: true } }],
    });
    await world.call("POST /v1/needs/{needId}/open", { token: world.lead, params: need.params });
    const minor = { adultFrom: "2028-03-07", hasGuardian: true, vehicle: true };
    const token = await world.volunteer("ana", minor);
    await need.signUp(token);
    await change("ana", 2, { ...minor, hasGuardian: false });
    expect(await shiftOf(token)).toMatchObject({ status: "suspended", gates: ["guardian"] });
    await change("ana", 3, { ...minor, status: "paused" });
    expect(await shiftOf(token)).toMatchObject({ status: "suspended", gates: ["active"] });
    await change("ana", 4, minor);
    expect((await shiftOf(token)).status).toBe("confirmed");
  });

  it("because the need asks for more", async () => {
    const need = await world.openNeed({ positions: seats(2) });
    const [ana, bea] = [
      await world.volunteer("ana"),
      await world.volunteer("bea", checked("background-check")),
    ];
    await need.signUp(ana);
    await need.signUp(bea);
    const positions = [{ ...seats(2, { backgroundCheck: true })[0], positionId: need.positionId }];
    expect((await patch(need.needId, { positions })).status).toBe(200);
    await world.settle();
    expect([(await shiftOf(ana)).status, (await shiftOf(bea)).status]).toEqual(["suspended", "confirmed"]);
  });
});

describe("a time that moves", () => {
  const two = async () => {
    const [one, other] = [
      await world.openNeed({ positions: seats(1), windows: once("09:00", "11:00") }),
      await world.openNeed({ positions: seats(1), windows: once("13:00", "15:00") }),
    ];
    return { one, other };
  };

  it("onto another booking has to be confirmed anew, with the clock of a promoted place", async () => {
    const { one, other } = await two();
    const token = await world.volunteer("ana");
    const first = await one.signUp(token);
    const second = await other.signUp(token);
    await patch(other.needId, { windows: once("09:30", "11:30") });
    await signupEvents();
    expect((await ofNeed(token, other.needId)).shifts[0]).toMatchObject({
      status: "to-confirm",
      from: "2026-03-07T09:30:00+08:00",
      confirmBy: "2026-03-02T13:00:00+08:00",
    });
    expect((await other.confirm(token, second.body.signupId)).body.code).toBe("clash");
    await one.withdraw(token, first.body.signupId);
    expect((await other.confirm(token, second.body.signupId)).body.status).toBe("confirmed");
  });

  it("is lost where nobody confirms it in time", async () => {
    const { one, other } = await two();
    const token = await world.volunteer("ana");
    await one.signUp(token);
    await other.signUp(token);
    await patch(other.needId, { windows: once("09:30", "11:30") });
    await world.settle();
    world.clock.advanceMinutes(4 * 60);
    await sweep();
    expect((await ofNeed(token, other.needId)).status).toBe("withdrawn");
    expect((await ofNeed(token, one.needId)).status).toBe("confirmed");
  });

  it("over the weekly cap has to be confirmed anew", async () => {
    const { one, other } = await two();
    const token = await world.volunteer("ana", { weeklyCapMinutes: 240 });
    await one.signUp(token);
    await other.signUp(token);
    await patch(other.needId, { windows: once("13:00", "15:01") });
    await world.settle();
    expect((await ofNeed(token, other.needId)).status).toBe("to-confirm");
    await patch(other.needId, { windows: once("13:00", "15:00") });
    await world.settle();
    expect((await ofNeed(token, other.needId)).status).toBe("confirmed");
  });

  it("without a clash stays confirmed, and the event names the shift that moved", async () => {
    const need = await world.openNeed({
      positions: seats(1),
      windows: [...once("09:00", "10:00"), ...once("14:00", "15:00")],
    });
    const token = await world.volunteer("ana");
    await need.signUp(token);
    await signupEvents();
    await patch(need.needId, { windows: [...once("09:00", "10:00"), ...once("14:30", "15:30")] });
    const events = await signupEvents();
    expect(events.map(({ name }) => name)).toEqual(["needs.SignupTimesChanged"]);
    expect(events[0]?.data.changed).toEqual([need.shifts[1]?.shiftId]);
    expect((await own(token))[0].status).toBe("confirmed");
  });

  it("gives a promoted place a new clock, at most until it begins", async () => {
    const need = await world.openNeed({ positions: seats(1), windows: once("20:00", "21:00") });
    const [first, waiting] = [await world.volunteer("ana"), await world.volunteer("bea")];
    const held = await need.signUp(first);
    const line = await need.signUp(waiting, { shifts: "available" });
    world.clock.set("2026-03-07T01:00:00Z");
    await need.withdraw(first, held.body.signupId);
    expect((await shiftOf(waiting)).confirmBy).toBe("2026-03-07T13:00:00+08:00");
    await patch(need.needId, { windows: once("10:00", "11:00") });
    await world.settle();
    expect((await shiftOf(waiting)).confirmBy).toBe("2026-03-07T10:00:00+08:00");
    world.clock.set("2026-03-07T02:00:00Z");
    expect((await need.confirm(waiting, line.body.signupId)).body.code).toBe("promotion-expired");
  });
});

describe("what else people agreed to", () => {
  it("a place that changes reaches everybody who holds or awaits one, once", async () => {
    const need = await world.openNeed({ positions: seats(1) });
    const [ana, bea] = [await world.volunteer("ana"), await world.volunteer("bea")];
    await need.signUp(ana);
    await need.signUp(bea, { shifts: "available" });
    await signupEvents();
    await patch(need.needId, { place: { kind: "onsite", label: "搬到了洪市中学" } });
    const events = await signupEvents();
    expect(events.map(({ name }) => name)).toEqual(["needs.SignupPlaceChanged", "needs.SignupPlaceChanged"]);
    await patch(need.needId, { title: "只改标题" });
    expect(await signupEvents()).toEqual([]);
    expect((await shiftOf(ana)).status).toBe("confirmed");
  });

  it("a risk notice that changes has to be accepted by its version, until 12 hours before the shift", async () => {
    const need = await world.openNeed({ positions: seats(1), riskNotice: "自备雨鞋。" });
    const token = await world.volunteer("ana");
    const { body } = await need.signUp(token);
    await patch(need.needId, { riskNotice: "有传染病人，须戴口罩。" });
    await world.settle();
    expect(await shiftOf(token)).toMatchObject({
      status: "to-confirm",
      confirmBy: "2026-03-06T21:00:00+08:00",
    });
    expect((await need.confirm(token, body.signupId)).body.code).toBe("risk-notice");
    const version = String(need.riskNotice.version + 1);
    const accepted = await need.confirm(token, body.signupId, { riskNoticeVersion: version });
    expect(accepted.body.status).toBe("confirmed");
  });
});

describe("a gate before the first shift", () => {
  const insured = seats(1, { insurance: true });

  it("is open at sign-up: the place is taken, to be completed, and confirmed once it is", async () => {
    const need = await world.openNeed({ positions: insured });
    const token = await world.volunteer("ana");
    const { status, body } = await need.signUp(token);
    expect([status, body.status]).toEqual([201, "to-complete"]);
    expect(body.shifts[0]).toMatchObject({ gates: ["insurance"], confirmBy: "2026-03-06T21:00:00+08:00" });
    expect((await need.read(token)).exactPlace).toBeUndefined();
    expect((await need.signups())[0].shifts[0].gates).toEqual(["insurance"]);
    const counted = async (reader: string) => {
      await world.settle();
      const list = await world.call("GET /v1/needs", { token: reader, query: { division: "430422103" } });
      const item = list.body.items.find(({ needId }: { needId: string }) => needId === need.needId);
      return item?.toComplete;
    };
    expect(await counted(world.worker)).toBe(1);
    await change("ana", 2, checked("insurance"));
    expect((await shiftOf(token)).status).toBe("confirmed");
    expect(await counted(world.worker)).toBeUndefined();
    await change("ana", 3, {});
    expect(await counted(world.worker)).toBe(1);
    await need.withdraw(token, body.signupId);
    expect(await counted(world.worker)).toBeUndefined();
  });

  it("goes to the next in line where it is not passed 12 hours before the shift", async () => {
    const need = await world.openNeed({ positions: insured });
    const [ana, bea] = [await world.volunteer("ana"), await world.volunteer("bea", checked("insurance"))];
    await need.signUp(ana);
    await need.signUp(bea, { shifts: "available" });
    world.clock.set("2026-03-06T13:00:00Z");
    await sweep();
    expect((await shiftOf(ana)).status).toBe("withdrawn");
    expect((await shiftOf(bea)).status).toBe("promoted");
  });

  it("rules out whoever comes later than that", async () => {
    const need = await world.openNeed({ positions: insured });
    world.clock.set("2026-03-06T13:00:00Z");
    const refused = await need.signUp(await world.volunteer("ana"));
    expect(refused.body).toMatchObject({ code: "not-qualified", gates: ["insurance"] });
  });

  it("is not delivered to the leader of the volunteer's team", async () => {
    const need = await world.openNeed({ positions: insured });
    await need.signUp(await world.volunteer("ana", { teams: ["team_a"] }));
    const leader = await world.volunteer("leader", { leads: ["team_a"], teams: ["team_a"] });
    const list = await world.call("GET /v1/needs/{needId}/signups", { token: leader, params: need.params });
    expect(list.body.items[0].status).toBe("to-complete");
    expect(list.body.items[0].shifts[0]).not.toHaveProperty("gates");
  });

  it("is part of what a promoted place is confirmed to", async () => {
    const need = await world.openNeed({ positions: insured });
    const [ana, bea] = [await world.volunteer("ana"), await world.volunteer("bea")];
    const held = await need.signUp(ana);
    const line = await need.signUp(bea, { shifts: "available" });
    await need.withdraw(ana, held.body.signupId);
    expect((await need.confirm(bea, line.body.signupId)).body.status).toBe("to-complete");
  });
});
