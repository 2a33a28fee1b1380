import { beforeEach, describe, expect, it } from "vitest";
import { createNeedsWorld, type NeedsWorld, saturdays } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeEach(async () => {
  world = await createNeedsWorld();
});
type Opened = Awaited<ReturnType<NeedsWorld["openNeed"]>>;
const change = (need: Opened, body: unknown, token = world.worker) =>
  world.call("PATCH /v1/needs/{needId}", { token, params: need.params, body });
const names = async () => (await world.settle()).map(({ name }) => name.replace("needs.", ""));
const consistent = async ({ needId }: Opened) => {
  const { board, expected } = await world.ledger(needId);
  expect(board).toEqual(expected);
};

describe("changing a need", () => {
  it("keeps ids and places of shifts whose time stays, and gives new ones every place", async () => {
    const need = await world.openNeed({ windows: saturdays(2) });
    await need.signUp(await world.volunteer("ana"));
    const { body } = await change(need, { windows: saturdays(3), title: "新标题" });
    expect(body.title).toBe("新标题");
    expect(body.shifts.slice(0, 2).map(({ shiftId }: { shiftId: string }) => shiftId)).toEqual(
      need.shifts.map(({ shiftId }) => shiftId),
    );
    expect(body.shifts.map(({ free }: { free: number[] }) => free[0])).toEqual([1, 1, 2]);
    await consistent(need);
  });

  it("tells each person once of a time that moved, and of one that is gone", async () => {
    const need = await world.openNeed({ windows: saturdays(3) });
    const token = await world.volunteer("ana");
    await need.signUp(token);
    await names();
    const [first] = need.shifts;
    const later = { kind: "once", from: "2026-03-07T14:00:00+08:00", to: "2026-03-07T16:00:00+08:00" };
    const kept = { kind: "once", from: "2026-03-14T09:00:00+08:00", to: "2026-03-14T11:00:00+08:00" };
    await change(need, { windows: [later, kept] });
    expect((await names()).toSorted()).toEqual(["NeedChanged", "SignupCancelled", "SignupTimesChanged"]);
    const { items } = (await world.call("GET /v1/volunteers/me/signups", { token })).body;
    expect(items[0].shifts.map(({ status }: { status: string }) => status)).toEqual([
      "confirmed",
      "confirmed",
      "cancelled",
    ]);
    expect(items[0].shifts[0]).toMatchObject({ shiftId: first?.shiftId, from: "2026-03-07T14:00:00+08:00" });
    await consistent(need);
    const formerTime = await world.openNeed();
    expect((await formerTime.signUp(token)).status).toBe(201);
    const newTime = await world.openNeed({ windows: [later] });
    expect((await newTime.signUp(token)).body.code).toBe("clash");
    await names();
    expect(await names()).toEqual([]);
  });

  it("refuses fewer places than are taken, and a position given up that somebody holds", async () => {
    const need = await world.openNeed();
    await need.signUp(await world.volunteer("ana"));
    await need.signUp(await world.volunteer("bea"));
    const position = { positionId: need.positionId, skills: ["tutoring"], gates: { adult: true } };
    const fewer = await change(need, { positions: [{ ...position, headcount: 1 }] });
    expect(fewer.body).toMatchObject({
      code: "below-booked",
      shifts: [{ shiftId: need.shifts[0]?.shiftId }],
    });
    const other = await change(need, { positions: [{ skills: [], headcount: 2, gates: { adult: true } }] });
    expect(other.body.code).toBe("below-booked");
    const more = await change(need, {
      positions: [
        { ...position, headcount: 3 },
        { skills: [], headcount: 1, gates: { adult: true } },
      ],
    });
    expect(more.body.positions.map(({ free }: { free: number }) => free)).toEqual([1, 1]);
    await consistent(need);
  });

  it("holds against people who sign up meanwhile", async () => {
    const need = await world.openNeed({ positions: [{ skills: [], headcount: 8, gates: {} }] });
    const tokens = await Promise.all(Array.from({ length: 10 }, (_, at) => world.volunteer(`m${at}`)));
    const position = { positionId: need.positionId, skills: [], gates: {} };
    const [changed, ...answers] = await Promise.all([
      change(need, { positions: [{ ...position, headcount: 9 }] }),
      ...tokens.map((token) => need.signUp(token)),
    ]);
    expect(changed.status).toBe(200);
    const taken = answers.filter(({ status }) => status === 201).length;
    expect(taken).toBeGreaterThanOrEqual(8);
    expect((await need.read()).positions[0].free).toBe(9 - taken);
    await consistent(need);
  });

  it("asks for the risk notice anew when its text changes", async () => {
    const need = await world.openNeed();
    await change(need, { riskNotice: "注意犬只" });
    const token = await world.volunteer("ana");
    expect((await need.signUp(token)).body.code).toBe("risk-notice");
    expect((await need.signUp(token, { riskNoticeVersion: need.riskNotice.version + 1 })).status).toBe(201);
  });

  it("that loosens a gate wants the need closed first, then a second person", async () => {
    const elder = { kind: "elder-visit", positions: [{ skills: [], headcount: 1 }] };
    const need = await world.openNeed(elder);
    const positions = [{ positionId: need.positionId, skills: [], headcount: 1, gates: { training: [] } }];
    const looser = { positions, loosenReason: "由社工现场培训" };
    expect((await change(need, { positions })).body.code).toBe("loosened-without-reason");
    expect((await change(need, looser)).body.code).toBe("loosens-open-need");
    await world.call("POST /v1/needs/{needId}/close", { token: world.worker, params: need.params });
    expect((await change(need, looser)).body.status).toBe("awaiting-release");
    expect((await change(need, { positions: elder.positions, loosenReason: null })).body.status).toBe(
      "closed",
    );
  });
});

describe("cancelling a need", () => {
  it("cancels what is to come, once for each person, and frees their time", async () => {
    const need = await world.openNeed({ positions: [{ skills: [], headcount: 1, gates: {} }] });
    const [ana, bea] = [await world.volunteer("ana"), await world.volunteer("bea")];
    await need.signUp(ana);
    await need.signUp(bea, { shifts: "available" });
    await names();
    await world.call("POST /v1/needs/{needId}/cancel", { token: world.worker, params: need.params });
    expect((await names()).toSorted()).toEqual(["NeedCancelled", "SignupCancelled", "SignupCancelled"]);
    expect((await need.signups()).map(({ status }: { status: string }) => status)).toEqual([
      "cancelled",
      "cancelled",
    ]);
    expect((await (await world.openNeed()).signUp(ana)).status).toBe(201);
    expect((await change(need, { title: "x" })).body.code).toBe("wrong-state");
    expect((await need.signUp(bea)).body.code).toBe("closed");
  });
});
