import { beforeAll, describe, expect, it } from "vitest";
import { personOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld, saturdays, someNeed } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});
const post = async (more: Record<string, unknown> = {}) =>
  (await world.call("POST /v1/needs", { token: world.worker, body: someNeed(more) })).body;
const change = (needId: string, body: unknown) =>
  world.call("PATCH /v1/needs/{needId}", { token: world.worker, params: { needId }, body });
const read = async (needId: string, token?: string) =>
  (await world.call("GET /v1/needs/{needId}", { params: { needId }, ...(token ? { token } : {}) })).body;

describe("the request of a need", () => {
  it("is read back by staff as it was posted, each position with its id, and by nobody else", async () => {
    const posted = {
      kind: "elder-visit",
      positions: [{ skills: ["elder-companionship"], headcount: 2, gates: { vehicle: true } }],
      signupDeadline: "2026-03-05",
      riskNotice: "老人听力不好。",
    };
    const { needId, positions, staff } = await post(posted);
    const [{ positionId }] = positions;
    expect(staff.request).toEqual({
      ...someNeed(posted),
      positions: [{ ...posted.positions[0], positionId }],
      contactId: personOf(world.ids, "worker").personId,
    });
    await world.call("POST /v1/needs/{needId}/open", { token: world.worker, params: { needId } });
    expect((await read(needId, world.colleague)).staff.request).toEqual(staff.request);
    expect((await read(needId)).staff).toBeUndefined();
  });

  it("takes over what a change names, and loses what is null", async () => {
    const { needId, staff } = await post({ signupDeadline: "2026-03-05", riskNotice: "路滑。" });
    const { body } = await change(needId, { title: "改期", signupDeadline: null, windows: saturdays(2) });
    const { signupDeadline: _gone, ...rest } = staff.request;
    expect(body.staff.request).toEqual({ ...rest, title: "改期", windows: saturdays(2) });
    expect(body.signupDeadline).toBeUndefined();
  });

  it("moves the deadline with the times, but for one that the change states", async () => {
    const { needId } = await post({ signupDeadline: "2026-03-05", windows: saturdays(1) });
    const [window] = saturdays(1);
    const later = (days: string) => [{ ...window, start: days, end: days }];
    const moved = (await change(needId, { windows: later("2026-03-21") })).body;
    expect([moved.signupDeadline, moved.staff.request.signupDeadline]).toEqual([
      "2026-03-20T00:00:00+08:00",
      "2026-03-19",
    ]);
    const stated = { windows: later("2026-03-28"), signupDeadline: "2026-03-19" };
    expect((await change(needId, stated)).body.staff.request.signupDeadline).toBe("2026-03-19");
    expect((await change(needId, { title: "改期" })).body.staff.request.signupDeadline).toBe("2026-03-19");
    const without = await change(needId, { windows: later("2026-03-14"), signupDeadline: null });
    expect(without.body).not.toHaveProperty("signupDeadline");
  });

  it("can be sent back whole, without its division, and changes nothing", async () => {
    const { needId, staff, ...before } = await post({
      kind: "elder-visit",
      positions: [{ skills: [], headcount: 1 }],
    });
    const { division: _fixed, ...request } = staff.request;
    const { staff: after, ...need } = (await change(needId, request)).body;
    expect(need).toEqual({ needId, ...before });
    expect(after.request).toEqual(staff.request);
  });
});
