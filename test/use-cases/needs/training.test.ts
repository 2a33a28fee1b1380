import { beforeAll, describe, expect, it } from "vitest";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld, someNeed } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});
const session = { kind: "training", teaches: "child-protection" };
const post = (more: Record<string, unknown>) =>
  world.call("POST /v1/needs", { token: world.worker, body: someNeed(more) });
const taught = async (query: Record<string, string>) =>
  (await world.call("GET /v1/needs", { query })).body.items.map(({ needId }: { needId: string }) => needId);

describe("a training to sign up for", () => {
  it("is released by a station lead, since it records checks, and needs no reason", async () => {
    const { body } = await post(session);
    expect(body).toMatchObject({
      status: "awaiting-release",
      staff: {
        toRelease: ["teaches:child-protection"],
        loosenings: [{ what: "teaches", from: [], to: ["training:child-protection"] }],
      },
    });
    expect(body).not.toHaveProperty("teaches");
    const params = { needId: body.needId };
    const open = (token: string) => world.call("POST /v1/needs/{needId}/open", { token, params });
    expect((await open(world.worker)).status).toBeGreaterThanOrEqual(400);
    expect((await open(world.lead)).body).toMatchObject({ status: "open", teaches: "child-protection" });
    expect(await taught({ teaches: "child-protection", division: "430422" })).toEqual([body.needId]);
    expect(await taught({ teaches: "lifting-safety" })).toEqual([]);
    // What it teaches is not changed while people sign up for it.
    const change = (more: object) =>
      world.call("PATCH /v1/needs/{needId}", { token: world.worker, params, body: more });
    expect((await change({ teaches: "lifting-safety" })).body.code).toBe("loosens-open-need");
    expect((await change({ title: "培训改了名" })).body).toMatchObject({
      status: "open",
      teaches: "child-protection",
    });
  });

  it("is a need of its own kind", async () => {
    const { status, body } = await post({ teaches: "child-protection" });
    expect([status, body.errors[0].pointer]).toEqual([400, "/teaches"]);
  });

  it("tells with the attendance what was attended, and who said so; nothing of an absence before it begins", async () => {
    const need = await world.openNeed({ ...session, positions: [{ skills: [], headcount: 5 }] });
    const { body } = await need.signUp(await world.volunteer("ana"));
    world.clock.set("2026-03-07T03:00:00Z");
    const shiftId = need.shifts[0]?.shiftId;
    await need.attend(world.worker, body.signupId, { shiftId, outcome: "attended" });
    await need.attend(world.lead, body.signupId, { shiftId, outcome: "absent" });
    const events = (await world.settle()).filter(({ name }) => name === "needs.AttendanceRecorded");
    expect(events.map(({ data }) => [data.training, data.minutes])).toEqual([
      [{ code: "child-protection", recordedBy: personOf(world.ids, "worker").personId }, 120],
      [{ code: "child-protection", recordedBy: personOf(world.ids, "lead").personId }, 0],
    ]);
  });
});
