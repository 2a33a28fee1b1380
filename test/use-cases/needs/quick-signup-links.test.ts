import { beforeAll, describe, expect, it } from "vitest";
import { createQuickWorld, type QuickWorld } from "#test/support/quick-signups.ts";

let world: QuickWorld;
beforeAll(async () => {
  world = await createQuickWorld();
});

const names = async () => (await world.settle()).map(({ name }) => name);
type Need = Awaited<ReturnType<QuickWorld["openQuickNeed"]>>;

describe("by the link", () => {
  it("another date is taken and the first given up at once, where one is free", async () => {
    const need = await world.openQuickNeed({ positions: world.seats(1) });
    const [first, second, third] = need.shifts.map(({ shiftId }) => shiftId);
    const { body } = await world.signUp(need, world.yes(need));
    await world.signUp(need, world.yes(need, { shiftId: second }));
    const { version } = need.riskNotice;
    const full = await world.link("PATCH", body, { shiftId: second, riskNoticeVersion: version });
    expect([full.status, full.body.code]).toEqual([409, "full"]);
    await world.settle();
    const moved = await world.link("PATCH", body, { shiftId: third, riskNoticeVersion: version });
    expect(
      moved.body.shifts.map((shift: { shiftId: string; status: string }) => [shift.shiftId, shift.status]),
    ).toEqual([
      [first, "withdrawn"],
      [third, "confirmed"],
    ]);
    // Name and phone are kept for as long after the new date.
    expect(moved.body.keptUntil).toBe("2026-04-06T11:00:00+08:00");
    expect((await world.link("GET", body)).body.keptUntil).toBe("2026-04-20T11:00:00+08:00");
    expect(await names()).toEqual(
      expect.arrayContaining(["needs.SignupWithdrawn", "needs.SignupConfirmed", "needs.QuickSignedUp"]),
    );
    expect((await world.link("PATCH", body, { shiftId: third, riskNoticeVersion: version })).status).toBe(
      200,
    );
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
  });

  it("withdrawing erases name and phone at once, and the link still says so; it is no way to flee while the shift runs", async () => {
    const need = await world.openQuickNeed();
    const { body } = await world.signUp(need, world.yes(need));
    await world.settle();
    const gone = await world.link("DELETE", body);
    expect(gone.body).toMatchObject({ status: "withdrawn" });
    expect(gone.body).not.toHaveProperty("maskedName");
    expect(await world.contactOf(body.signupId)).not.toHaveProperty("sealed");
    expect(await names()).toEqual(
      expect.arrayContaining(["needs.SignupWithdrawn", "needs.QuickContactErased"]),
    );
    expect((await world.link("DELETE", body)).status).toBe(200);
    const back = { shiftId: need.shifts[1]?.shiftId, riskNoticeVersion: need.riskNotice.version };
    expect((await world.link("PATCH", body, back)).body.code).toBe("wrong-state");

    const late = (await world.signUp(need, world.yes(need))).body;
    const attended = (await world.signUp(need, world.yes(need))).body;
    world.clock.set("2026-03-07T09:30:00+08:00");
    expect((await world.link("DELETE", late)).body.code).toBe("too-late");
    const onSite = ["age-shown", "training:on-site-briefing"];
    const record = { shiftId: need.shifts[0]?.shiftId, outcome: "attended", onSite };
    const recorded = await need.attend(world.worker, attended.signupId, record);
    expect(recorded.body.shifts[0]).toMatchObject({ status: "attended", onSite, minutes: 30 });
    const unknown = { ...record, onSite: ["income"] };
    expect((await need.attend(world.worker, attended.signupId, unknown)).status).toBe(400);
    expect((await world.link("DELETE", attended)).body.shifts[0].status).toBe("attended");
    expect(await world.contactOf(attended.signupId)).not.toHaveProperty("sealed");
    world.clock.set("2026-04-06T11:00:00+08:00");
    expect((await world.link("GET", late)).status).toBe(404);
    world.clock.set("2026-03-02T01:00:00.000Z");
  });

  it("a later link to the same need shows nothing of what an earlier one took", async () => {
    const need = await world.openQuickNeed();
    const phone = world.newPhone();
    const before = (await world.signUp(need, world.yes(need, { phone }))).body;
    world.clock.set("2026-03-08T09:00:00+08:00");
    const later = (await world.signUp(need, world.yes(need, { phone, shiftId: need.shifts[1]?.shiftId })))
      .body;
    expect(later.signupId).toBe(before.signupId);
    expect((await world.link("GET", later)).body.shifts).toMatchObject([
      { shiftId: need.shifts[1]?.shiftId },
    ]);
    expect((await world.link("GET", before)).status).toBe(404);
    world.clock.set("2026-03-02T01:00:00.000Z");
  });
});

describe("a need that changes", () => {
  const patch = (need: Need, body: object) =>
    world.call("PATCH /v1/needs/{needId}", { token: world.worker, params: need.params, body });

  it("suspends such a place where it asks for more, and keeps name and phone as long as its new time asks for", async () => {
    const need = await world.openQuickNeed();
    const { body } = await world.signUp(need, world.yes(need));
    await world.settle();
    const [position] = world.seats(2, { vehicle: true });
    await patch(need, { positions: [{ ...position, positionId: need.positionId }] });
    await world.settle();
    const [shift] = (await world.link("GET", body)).body.shifts;
    expect(shift).toMatchObject({ status: "suspended", gates: ["vehicle"] });

    const moving = await world.openQuickNeed({
      windows: [{ kind: "once", from: "2026-03-07T09:00:00+08:00", to: "2026-03-07T11:00:00+08:00" }],
    });
    const moved = (await world.signUp(moving, world.yes(moving))).body;
    await patch(moving, {
      windows: [{ kind: "once", from: "2026-03-07T14:00:00+08:00", to: "2026-03-07T16:00:00+08:00" }],
    });
    await world.settle();
    expect((await world.link("GET", moved)).body).toMatchObject({
      keptUntil: "2026-04-06T16:00:00+08:00",
      shifts: [{ status: "confirmed", from: "2026-03-07T14:00:00+08:00" }],
    });
  });

  it("has another risk notice confirmed by the link, by its version", async () => {
    const need = await world.openQuickNeed();
    const { body } = await world.signUp(need, world.yes(need));
    await world.settle();
    await patch(need, { riskNotice: "场地湿滑，请穿防滑鞋。" });
    await world.settle();
    const read = (await world.link("GET", body)).body;
    expect(read).toMatchObject({ status: "to-confirm", riskNotice: { text: "场地湿滑，请穿防滑鞋。" } });
    const { shiftId } = need.shifts[0] ?? {};
    expect((await world.link("PATCH", body, { shiftId, riskNoticeVersion: 1 })).body.code).toBe(
      "risk-notice",
    );
    const { version } = read.riskNotice;
    expect((await world.link("PATCH", body, { shiftId, riskNoticeVersion: version })).body.status).toBe(
      "confirmed",
    );
  });
});

describe("claiming", () => {
  const claim = (token: string, { signupId, secret }: { signupId: string; secret: string }, headers = {}) =>
    world.call("POST /v1/quick-signups/{signupId}/claim", {
      token,
      params: { signupId },
      headers: { "signup-secret": secret, ...headers },
    });

  it("moves the place to who signed in and has the link, without freeing it, and erases name and phone", async () => {
    const need = await world.openQuickNeed({ positions: world.seats(1) });
    const phone = world.newPhone();
    const { body } = await world.signUp(need, world.yes(need, { phone }));
    const bea = await world.volunteer("bea");
    expect((await claim(bea, { ...body, secret: "qss_wrong" })).status).toBe(404);
    await world.settle();
    const key = { "idempotency-key": "claim-1" };
    const claimed = await claim(bea, body, key);
    expect(claimed.body).toMatchObject({
      status: "confirmed",
      shifts: [{ shiftId: need.shifts[0]?.shiftId }],
    });
    expect(claimed.body).not.toHaveProperty("quick");
    expect((await claim(bea, body, key)).body).toEqual(claimed.body);
    expect((await claim(bea, body)).body.code).toBe("wrong-state");
    const events = await world.settle();
    const withdrawn = events.find(({ name }) => name === "needs.SignupWithdrawn");
    expect(withdrawn).toMatchObject({ subject: body.signupId, data: { freed: undefined } });
    expect(events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["needs.SignupConfirmed", "needs.QuickContactErased"]),
    );
    const { board, expected } = await world.ledger(need.needId);
    expect(board).toEqual(expected);
    const other = await world.openQuickNeed();
    expect((await world.signUp(other, world.yes(other, { phone }))).status).toBe(201);
  });

  it("is judged by one's own gates and calendar", async () => {
    const need = await world.openQuickNeed({ positions: world.seats(3) });
    const { body } = await world.signUp(need, world.yes(need));
    const young = await world.volunteer("young", { adultFrom: "2030-01-01", hasGuardian: true });
    expect((await claim(young, body)).body.code).toBe("too-young");
    const cy = await world.volunteer("cy");
    await need.signUp(cy, { shifts: [need.shifts[0]?.shiftId] });
    expect((await claim(cy, body)).body.code).toBe("already-signed-up");
    expect((await world.link("GET", body)).body.status).toBe("confirmed");
  });
});
