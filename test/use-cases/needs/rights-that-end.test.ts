import { beforeAll, describe, expect, it } from "vitest";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});

describe("a team's leader", () => {
  it("reaches the members of today: not who has left, but who has joined since the sign-up", async () => {
    const leader = await world.volunteer("leader", { leads: ["team_a"], teams: ["team_a"] });
    const leaver = await world.volunteer("leaver", { teams: ["team_a"] });
    const joiner = await world.volunteer("joiner");
    const need = await world.openNeed();
    const [left, joined] = [
      (await need.signUp(leaver)).body.signupId,
      (await need.signUp(joiner)).body.signupId,
    ];
    const seen = async () =>
      (
        await world.call("GET /v1/needs/{needId}/signups", { token: leader, params: need.params })
      ).body.items.map(({ signupId }: { signupId: string }) => signupId);
    expect(await seen()).toEqual([left]);
    await world.volunteer("leaver", { version: 2 });
    await world.volunteer("joiner", { version: 2, teams: ["team_a"] });
    expect(await seen()).toEqual([joined]);
    world.clock.set("2026-03-07T01:30:00Z");
    const record = { shiftId: need.shifts[0]?.shiftId, outcome: "attended" };
    expect((await need.attend(leader, left, record)).status).toBe(404);
    expect((await need.attend(leader, joined, record)).status).toBe(200);
  });
});

describe("the exact place", () => {
  it("is read until six hours after the volunteer's last shift there, whatever became of it", async () => {
    world.clock.set("2026-03-06T01:00:00Z");
    const need = await world.openNeed({
      windows: saturdays(2),
      place: { kind: "onsite", label: "某村三组12号" },
    });
    const [ana, bea] = [await world.volunteer("ana"), await world.volunteer("bea")];
    const [first, second] = need.shifts.map(({ shiftId }) => shiftId);
    const { signupId } = (await need.signUp(ana, { shifts: [first] })).body;
    await need.signUp(bea, { shifts: [first, second] });
    const readsPlace = async (token: string) => "exactPlace" in (await need.read(token));
    expect(await readsPlace(ana)).toBe(true);
    world.clock.set("2026-03-07T03:00:00Z");
    await need.attend(world.worker, signupId, { shiftId: first, outcome: "attended" });
    world.clock.set("2026-03-07T08:59:00Z");
    expect(await readsPlace(ana)).toBe(true);
    world.clock.set("2026-03-07T09:00:00Z");
    expect(await readsPlace(ana)).toBe(false);
    expect(await readsPlace(bea)).toBe(true);
    world.clock.set("2026-03-14T09:00:00Z");
    expect(await readsPlace(bea)).toBe(false);
  });
});
