import { beforeAll, describe, expect, it } from "vitest";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import { noGates } from "#test/support/gates.ts";
import { createMatchingWorld, home, next } from "#test/support/matching-service.ts";

let world: Awaited<ReturnType<typeof createMatchingWorld>>;
const [worker, stranger] = [tokenOf("worker"), tokenOf("stranger")];

beforeAll(async () => {
  world = await createMatchingWorld();
  await world.grant("worker", { role: "social_worker", divisions: [home] });
  await world.grant("stranger", { role: "social_worker", divisions: [next] });
});

/** People of a skill that nobody else has, so that each test has its own. */
const people = async (skill: string, names: readonly string[]) => {
  for (const name of names) await world.register(name, { skills: [skill] });
};
const needOf = (skill: string, headcount = 2, more: object = {}) =>
  world.openNeed({
    positions: [{ positionId: world.positionId, skills: [skill], headcount, gates: noGates }],
    ...more,
  });
const idOf = (name: string) => personOf(world.ids, name).volunteerId;
const ask = (needId: string, body: object, token = worker, headers = {}) =>
  world.call("POST /v1/needs/{needId}/offers", {
    token,
    params: { needId },
    body: { positionId: world.positionId, ...body },
    headers,
  });
const list = async (needId: string) =>
  (await world.call("GET /v1/needs/{needId}/offers", { token: worker, params: { needId } })).body;
const statuses = async (needId: string) =>
  Object.fromEntries(
    (await list(needId)).items.map((offer: { volunteerId: string; status: string }) => [
      offer.volunteerId,
      offer.status,
    ]),
  );
const decline = (offerId: string, name: string) =>
  world.call("POST /v1/offers/{offerId}/decline", {
    token: tokenOf(name),
    params: { offerId },
    body: { reason: "no-time" },
  });
const afterMinutes = async (minutes: number) => {
  world.clock.advanceMinutes(minutes);
  await world.sweep();
};

describe("asking people by name", () => {
  it("makes an offer for each who fits, and says of the others why not", async () => {
    await people("tutoring", ["n1", "n2", "n3", "n4"]);
    await world.register("n5", { skills: ["driving"] });
    const needId = await needOf("tutoring");
    const named = ["n1", "n2", "n3", "n4", "n5"].map(idOf);
    const { status, body } = await ask(needId, { volunteerIds: named });
    expect(status).toBe(201);
    // Two places and a margin of one.
    expect(body.items.map(({ volunteerId }: { volunteerId: string }) => volunteerId)).toEqual(
      named.slice(0, 3),
    );
    expect(body.items[0]).toMatchObject({ status: "open", expiresAt: "2026-03-02T21:00:00+08:00" });
    expect(body.notAsked).toEqual([
      { volunteerId: named[3], reason: "no-room" },
      { volunteerId: named[4], reason: "not-eligible", failedGates: ["skill:tutoring"] },
    ]);
    expect((await ask(needId, { volunteerIds: [idOf("n1")] })).body.notAsked).toMatchObject([
      { reason: "already-asked" },
    ]);
    const other = await needOf("tutoring");
    expect((await ask(other, { volunteerIds: [idOf("n1")] })).body.notAsked).toMatchObject([
      { reason: "resting" },
    ]);
    const offers = await list(needId);
    expect(offers.items[0].maskedName).toBe("王**");
    expect(offers.askings).toEqual([{ positionId: world.positionId, open: 3, goesOn: false }]);
  });

  it("is for the station alone, and refused in plain words", async () => {
    await people("reading-companion", ["m1"]);
    const needId = await needOf("reading-companion");
    const volunteerIds = [idOf("m1")];
    expect((await ask(needId, { volunteerIds }, stranger)).status).toBe(404);
    expect((await ask(needId, { volunteerIds }, tokenOf("m1"))).status).toBe(403);
    expect((await ask(needId, { volunteerIds, top: 1 })).body.errors).toMatchObject([{ pointer: "/top" }]);
    expect((await ask(needId, {})).status).toBe(400);
    expect((await ask(needId, { volunteerIds, shifts: ["x"] })).body.code).toBe("no-such-shift");
    const hidden = await needOf("reading-companion", 2, { listing: "never" });
    expect((await ask(hidden, { volunteerIds })).body.code).toBe("named-only");
    const offer = (await ask(needId, { volunteerIds })).body.items[0];
    const mine = await world.call("GET /v1/me/offers", { token: tokenOf("m1") });
    expect(mine.body.items).toMatchObject([
      { offerId: offer.offerId, title: "周六课业辅导", status: "open" },
    ]);
    expect((await decline(offer.offerId, "n1")).status).toBe(404);
    const takeBack = (token: string) =>
      world.call("DELETE /v1/offers/{offerId}", { token, params: { offerId: offer.offerId } });
    expect((await takeBack(stranger)).status).toBe(404);
    expect((await takeBack(worker)).body.status).toBe("withdrawn");
    expect((await takeBack(worker)).body.status).toBe("withdrawn");
    expect((await decline(offer.offerId, "m1")).body.code).toBe("offer-over");
  });
});

describe("asking the best", () => {
  it("asks the next for each who declines or does not answer, none of them twice, and ends with a word", async () => {
    world.clock.set("2026-03-02T01:00:00.000Z");
    const names = ["b1", "b2", "b3", "b4"];
    await people("meal-delivery", names);
    const needId = await needOf("meal-delivery", 1);
    const key = { "idempotency-key": "once" };
    const first = await ask(needId, { top: 1 }, worker, key);
    expect(first.body.items).toHaveLength(1);
    expect((await ask(needId, { top: 1 }, worker, key)).body.items).toEqual(first.body.items);
    const nameOf = (volunteerId: string) => names.find((name) => idOf(name) === volunteerId) ?? "";
    const [offer] = first.body.items;
    expect((await decline(offer.offerId, nameOf(offer.volunteerId))).body).toMatchObject({
      status: "declined",
      reason: "no-time",
    });
    expect((await decline(offer.offerId, nameOf(offer.volunteerId))).status).toBe(200);
    await afterMinutes(0);
    expect(Object.values(await statuses(needId)).sort()).toEqual(["declined", "open"]);
    // Asked at nine, so until nine in the evening, and a minute later the next.
    await afterMinutes(12 * 60);
    expect(Object.values(await statuses(needId)).sort()).toEqual(["declined", "expired"]);
    await afterMinutes(1);
    expect(Object.values(await statuses(needId)).sort()).toEqual(["declined", "expired", "open"]);
    // The third declines at night: the fourth is asked at eight in the morning.
    world.clock.set("2026-03-02T15:00:00.000Z");
    const open = (await list(needId)).items.find(({ status }: { status: string }) => status === "open");
    await decline(open.offerId, nameOf(open.volunteerId));
    await afterMinutes(60);
    expect(Object.values(await statuses(needId))).not.toContain("open");
    world.clock.set("2026-03-03T00:00:00.000Z");
    await afterMinutes(0);
    const last = (await list(needId)).items[0];
    expect(last).toMatchObject({ status: "open", expiresAt: "2026-03-03T20:00:00+08:00" });
    await decline(last.offerId, nameOf(last.volunteerId));
    await afterMinutes(0);
    expect((await list(needId)).askings).toMatchObject([
      { open: 0, goesOn: false, ended: { shiftIds: [world.shiftId] } },
    ]);
    expect((await ask(needId, { top: 1 })).body.code).toBe("nobody-to-ask");
  });

  it("ends with a sign-up, a full need, a need that closes, and somebody who pauses", async () => {
    world.clock.set("2026-03-02T01:00:00.000Z");
    const names = ["c1", "c2", "c3"];
    await people("cleaning", names);
    const needId = await needOf("cleaning", 2);
    const [first, second, third] = (await ask(needId, { top: 3 })).body.items;
    await world.signUp(needId, first.volunteerId);
    expect((await statuses(needId))[first.volunteerId]).toBe("accepted");
    await world.deliver("volunteers.VolunteerChanged", second.volunteerId, 2, {
      ...world.profile({ skills: ["cleaning"] }),
      status: "paused",
    });
    expect((await statuses(needId))[second.volunteerId]).toBe("withdrawn");
    await world.deliver("needs.NeedClosed", needId, 2, {
      ...world.need({
        positions: [{ positionId: world.positionId, skills: ["cleaning"], headcount: 2, gates: noGates }],
      }),
      status: "closed",
    });
    expect((await statuses(needId))[third.volunteerId]).toBe("withdrawn");
    expect((await list(needId)).askings).toMatchObject([{ open: 0, goesOn: false }]);
    expect((await ask(needId, { top: 1 })).body.code).toBe("closed");
  });

  it("asks the three nearest at once, to answer within thirty minutes, when a place becomes free on the day", async () => {
    world.clock.set("2026-03-02T01:00:00.000Z");
    const holder = await world.register("d0", { skills: ["driving"] });
    await people("elder-companionship", ["d1", "d2"]);
    await world.register("d3", { skills: ["elder-companionship"], division: next });
    await world.register("d4", { skills: ["elder-companionship"], division: next });
    const needId = await needOf("elder-companionship", 1);
    const signupId = await world.signUp(needId, holder);
    world.clock.set("2026-03-06T23:00:00.000Z");
    const gone = (version: number) =>
      world.deliver("needs.SignupWithdrawn", signupId, version, world.signup(needId, holder, "withdrawn"));
    await gone(2);
    await gone(2);
    await afterMinutes(0);
    const { items } = await list(needId);
    expect(items).toHaveLength(3);
    for (const offer of items) expect(offer.expiresAt).toBe("2026-03-07T07:30:00+08:00");
    const asked = items.map(({ volunteerId }: { volunteerId: string }) => volunteerId);
    expect(asked).toEqual(expect.arrayContaining([idOf("d1"), idOf("d2")]));
    await afterMinutes(5);
    expect((await list(needId)).items).toHaveLength(3);
    // Of whoever was recorded as not coming, the place is asked for in the same way, by those who are left.
    const late = await needOf("elder-companionship", 1);
    const missing = await world.signUp(late, holder);
    const signup = world.signup(late, holder, "absent");
    const [shift] = signup.shifts;
    await world.deliver("needs.AttendanceRecorded", missing, 2, {
      ...signup,
      shifts: [{ ...shift, released: true }],
    });
    await afterMinutes(0);
    expect(
      (await list(late)).items.map(({ volunteerId }: { volunteerId: string }) => volunteerId),
    ).toHaveLength(1);
  });
});
