import { beforeAll, describe, expect, it } from "vitest";
import { createNeedsWorld, type NeedsWorld, someNeed } from "#test/support/needs.ts";

let world: NeedsWorld;
let otherLead: string;
beforeAll(async () => {
  world = await createNeedsWorld();
  otherLead = await world.staff("other-lead", {
    role: "station_lead",
    county: "430422",
    divisions: ["430422103"],
  });
});

const loosenReason = "由社工现场陪同";
const position = (gates?: Record<string, unknown>, positionId?: string) => ({
  skills: [],
  headcount: 2,
  ...(gates ? { gates } : {}),
  ...(positionId ? { positionId } : {}),
});
const post = async (more: Record<string, unknown>, token = world.worker) =>
  (await world.call("POST /v1/needs", { token, body: someNeed(more) })).body;
const change = (needId: string, body: unknown, token = world.worker) =>
  world.call("PATCH /v1/needs/{needId}", { token, params: { needId }, body });
const move = (verb: string, needId: string, token = world.worker, body: unknown = undefined) =>
  world.call(`POST /v1/needs/{needId}/${verb}`, { token, params: { needId }, body });
const read = async (needId: string, token?: string) =>
  world.call("GET /v1/needs/{needId}", { params: { needId }, ...(token ? { token } : {}) });

/** An open need of one worker's, with the id of its only position. */
const opened = async (more: Record<string, unknown>) => {
  const { needId, positions } = await post(more);
  expect((await move("open", needId)).body.status).toBe("open");
  return { needId: needId as string, positionId: positions[0].positionId as string };
};
const tutoring = { kind: "child-tutoring", positions: [position()] };

describe("what an open need asks", () => {
  it("is not taken off by one person through a change to kind other without gates", async () => {
    const { needId, positionId } = await opened(tutoring);
    const before = (await read(needId, world.worker)).body;
    const looser = { kind: "other", positions: [position({}, positionId)], loosenReason };
    expect((await change(needId, looser)).body.code).toBe("loosens-open-need");
    expect((await read(needId, world.worker)).body).toEqual(before);
  });

  it.each<[string, Record<string, unknown>, { gates?: Record<string, unknown>; [field: string]: unknown }]>([
    ["to kind other with another gate", tutoring, { kind: "other", gates: { vehicle: true } }],
    ["to a kind that asks for less", tutoring, { kind: "community-event" }],
    [
      "by taking the minors flag off",
      { kind: "community-event", minorsInvolved: true, positions: [position()] },
      { minorsInvolved: false },
    ],
    [
      "by taking the minors flag off while naming its gates",
      { kind: "community-event", minorsInvolved: true, positions: [position()] },
      { minorsInvolved: false, gates: { backgroundCheck: true, twoAdults: true } },
    ],
    [
      "by showing to everybody what only named volunteers see",
      { kind: "protected-support", positions: [position()] },
      {
        kind: "community-event",
        gates: { adult: true, backgroundCheck: true, credential: ["social-work"], insurance: true },
      },
    ],
    [
      "by listing what is shared by link",
      { kind: "other", positions: [position({ adult: true })] },
      { kind: "errands", gates: { adult: true } },
    ],
    [
      "by taking off a gate that was added",
      { kind: "errands", positions: [position({ gender: "female" })] },
      { gates: {} },
    ],
    [
      "by a gate of kind other in place of another",
      { kind: "other", positions: [position({ backgroundCheck: true, adult: true })] },
      { gates: { adult: true } },
    ],
  ])("is not let go %s", async (_how, need, { gates, ...step }) => {
    const { needId, positionId } = await opened(need);
    const looser = { ...step, positions: [position(gates, positionId)], loosenReason };
    expect((await change(needId, looser)).body.code).toBe("loosens-open-need");
    expect((await change(needId, { ...looser, loosenReason: null })).body.code).toBe(
      "loosened-without-reason",
    );
  });

  it("is not let go by a new position in place of the old one", async () => {
    const { needId } = await opened({ positions: [position({ backgroundCheck: true })] });
    const looser = { positions: [position({ adult: true })], loosenReason };
    expect((await change(needId, looser)).body.code).toBe("loosens-open-need");
  });

  it("is tightened by one person", async () => {
    const { needId, positionId } = await opened({ kind: "errands", positions: [position()] });
    const stricter = { positions: [position({ backgroundCheck: true }, positionId)], minorsInvolved: true };
    expect((await change(needId, stricter)).body).toMatchObject({
      status: "open",
      positions: [{ gates: { backgroundCheck: true, twoAdults: true, adult: true } }],
    });
  });
});

describe("a minor who joins in", () => {
  it("tightens an open need of kind other at once", async () => {
    const { needId } = await opened({ positions: [position({ adult: true })] });
    expect((await change(needId, { minorsInvolved: true })).body).toMatchObject({
      status: "open",
      positions: [{ gates: { adult: true, backgroundCheck: true, twoAdults: true } }],
    });
    expect((await change(needId, { minorsInvolved: false, loosenReason })).body.code).toBe(
      "loosens-open-need",
    );
  });
});

describe("what a closed need asked", () => {
  it("holds until a second person has released what takes its place", async () => {
    const { needId, positionId } = await opened({ kind: "protected-support", positions: [position()] });
    await move("close", needId);
    await world.settle();
    const looser = {
      kind: "community-event",
      positions: [position({ training: [] }, positionId)],
      loosenReason,
    };
    const waiting = (await change(needId, looser)).body;
    expect(waiting).toMatchObject({
      status: "awaiting-release",
      kind: "community-event",
      listing: "never",
      positions: [{ gates: { adult: true, backgroundCheck: true, credential: ["social-work"] } }],
    });
    expect(waiting.staff.toRelease.toSorted()).toEqual(
      [
        "listing:public",
        "minorsInvolved",
        ...["adult", "backgroundCheck", "credential:social-work", "insurance", "twoAdults"].map(
          (gate) => `${positionId}:${gate}`,
        ),
        `${positionId}:training:on-site-briefing`,
      ].toSorted(),
    );
    // The lead is told, under the listing that stands.
    expect(await world.settle()).toMatchObject([
      { name: "needs.NeedAwaitsRelease", subject: needId, data: { division: "430422103", listing: "never" } },
    ]);
    expect((await read(needId)).status).toBe(404);
    expect((await move("open", needId)).body.code).toBe("awaiting-release");
    expect((await move("open", needId, world.lead)).body).toMatchObject({
      status: "open",
      listing: "public",
      positions: [{ gates: { adult: false, backgroundCheck: false, training: [] } }],
      staff: { toRelease: [] },
    });
    expect((await read(needId)).status).toBe(200);
  });

  it("is what every later change is judged from, until a release", async () => {
    const { needId, positionId } = await opened(tutoring);
    await move("close", needId);
    await change(needId, { kind: "other", positions: [position({}, positionId)], loosenReason });
    const settled = { positions: [position({ vehicle: true }, positionId)] };
    expect((await change(needId, settled)).body.status).toBe("awaiting-release");
    const back = { kind: "child-tutoring", positions: [position(undefined, positionId)] };
    expect((await change(needId, back)).body).toMatchObject({ status: "closed", staff: { toRelease: [] } });
    expect((await move("open", needId)).body.status).toBe("open");
  });

  it("is still read by those who signed up while it awaits release", async () => {
    const { needId, positionId } = await opened({ kind: "errands", positions: [position()] });
    await move("close", needId);
    await change(needId, { positions: [position({ insurance: false }, positionId)], loosenReason });
    expect((await read(needId, await world.volunteer("ana"))).body.status).toBe("awaiting-release");
  });
});

describe("a release", () => {
  const released = async (gates: Record<string, unknown>, need: Record<string, unknown> = {}) => {
    const created = await post({ kind: "elder-visit", loosenReason, positions: [position(gates)], ...need });
    expect((await move("open", created.needId, world.lead)).body.status).toBe("open");
    return { needId: created.needId as string, positionId: created.positions[0].positionId as string };
  };

  it("is void when another code is let go, the kind changes and comes back, or the flag does", async () => {
    const { needId, positionId } = await released({ training: [] });
    const same = [position({ training: [] }, positionId)];
    await move("close", needId);
    const more = { positions: [position({ training: [], insurance: false }, positionId)] };
    expect((await change(needId, more)).body.staff.toRelease.toSorted()).toEqual([
      `${positionId}:insurance`,
      `${positionId}:training:elder-service-basics`,
    ]);
    expect((await change(needId, { positions: same })).body.status).toBe("awaiting-release");
    await move("open", needId, world.lead);
    await move("close", needId);
    await change(needId, { kind: "home-visit", positions: same });
    expect((await change(needId, { kind: "elder-visit", positions: same })).body.status).toBe(
      "awaiting-release",
    );
    await move("open", needId, world.lead);
    await move("close", needId);
    expect((await change(needId, { minorsInvolved: true })).body.status).toBe("awaiting-release");
  });

  it("stays with a change that lets nothing go, narrowed to what still is", async () => {
    const { needId, positionId } = await released({ training: [], insurance: false });
    expect((await change(needId, { title: "改了标题" })).body.status).toBe("open");
    const stricter = { positions: [position({ training: [], vehicle: true }, positionId)] };
    expect((await change(needId, stricter)).body.status).toBe("open");
    const again = { positions: [position({ training: [], insurance: false }, positionId)] };
    expect((await change(needId, again)).body.code).toBe("loosens-open-need");
  });

  it("is given by nobody who had a part in what is released", async () => {
    const { needId, positions } = await post({
      kind: "elder-visit",
      loosenReason,
      positions: [position({ training: [] })],
    });
    const mine = { positions: [position({ training: [], insurance: false }, positions[0].positionId)] };
    await change(needId, mine, world.lead);
    await change(
      needId,
      { positions: [position({ training: [], insurance: false, vehicle: true }, positions[0].positionId)] },
      world.colleague,
    );
    const mayRelease = async (token: string) => (await read(needId, token)).body.staff.mayRelease;
    expect([await mayRelease(world.lead), await mayRelease(world.worker)]).toEqual([false, false]);
    expect(await mayRelease(otherLead)).toBe(true);
    expect((await move("open", needId, world.lead)).body.code).toBe("second-person");
    expect((await move("open", needId, otherLead)).body).toMatchObject({
      status: "open",
      staff: { mayRelease: false },
    });
  });

  it("is given to what was read", async () => {
    const { needId, staff, positions } = await post({
      kind: "elder-visit",
      loosenReason,
      positions: [position({ training: [] })],
    });
    const more = { positions: [position({ training: [], insurance: false }, positions[0].positionId)] };
    const changed = (await change(needId, more)).body;
    const releaseOf = (version: number) => move("open", needId, world.lead, { version });
    expect((await releaseOf(staff.version)).body.code).toBe("changed-meanwhile");
    expect((await releaseOf(changed.staff.version)).body.status).toBe("open");
  });
});

describe("a need that is sent back", () => {
  const reason = "请写明由谁陪同。";
  const back = (needId: string, token = world.lead, version?: number) =>
    move("send-back", needId, token, { reason, version });
  const elder = { kind: "elder-visit", loosenReason, positions: [position({ training: [] })] };

  it("is a draft with the lead's reason, which who asked for it hears, and goes to the lead again once changed", async () => {
    const { needId, staff, positions } = await post(elder);
    expect(staff.loosenings).toEqual([
      {
        positionId: positions[0].positionId,
        what: "training",
        from: ["training:elder-service-basics"],
        to: [],
      },
    ]);
    await world.settle();
    expect((await back(needId, world.worker)).status).toBe(403);
    expect((await back(needId, world.lead, staff.version + 1)).body.code).toBe("changed-meanwhile");
    const { body: sent } = await back(needId, world.lead, staff.version);
    expect(sent).toMatchObject({ status: "draft", staff: { sentBack: { reason } } });
    // The same call again answers the same; what is no request for a release is not sent back.
    expect((await back(needId)).body).toEqual(sent);
    const [event, ...others] = await world.settle();
    expect(event).toMatchObject({ name: "needs.NeedSentBack", subject: needId });
    expect([event?.data.askedBy, others]).toEqual([[expect.stringMatching(/^per_/)], []]);
    expect(JSON.stringify(event)).not.toContain(reason);
    expect((await move("open", needId)).body.code).toBe("sent-back");
    expect((await read(needId)).status).toBe(404);
    const listed = async () =>
      (await world.call("GET /v1/needs", { token: world.worker, query: { mine: "true" } })).body.items.find(
        (item: { needId: string }) => item.needId === needId,
      );
    expect(await listed()).toMatchObject({ status: "draft", sentBack: true });
    const explained = (await change(needId, { loosenReason: "由李社工陪同" })).body;
    expect(explained.status).toBe("awaiting-release");
    expect(explained.staff).not.toHaveProperty("sentBack");
    expect(await listed()).not.toHaveProperty("sentBack");
    await world.settle();
    expect((await move("open", needId, world.lead)).body.status).toBe("open");
    expect(await world.settle()).toMatchObject([
      { name: "needs.NeedOpened", data: { askedBy: event?.data.askedBy } },
    ]);
    expect((await back(needId)).body.code).toBe("wrong-state");
  });

  it("stays closed if it was open before: what stood is not let go by anybody alone", async () => {
    const { needId, positionId } = await opened({
      kind: "community-event",
      minorsInvolved: true,
      positions: [position()],
    });
    await move("close", needId);
    await change(needId, { minorsInvolved: false, positions: [position({}, positionId)], loosenReason });
    await world.settle();
    const sent = (await back(needId)).body;
    expect(sent).toMatchObject({ status: "closed", positions: [{ gates: { backgroundCheck: true } }] });
    expect((await world.settle()).map(({ name }) => name)).toEqual([
      "needs.NeedClosed",
      "needs.NeedSentBack",
    ]);
    expect((await move("open", needId)).body.code).toBe("sent-back");
    const renamed = (await change(needId, { title: "改了标题" })).body;
    expect(renamed).toMatchObject({ status: "awaiting-release", staff: { toRelease: sent.staff.toRelease } });
    await back(needId);
    expect((await change(needId, { minorsInvolved: true })).body).toMatchObject({
      status: "closed",
      staff: { toRelease: [] },
    });
    expect((await move("open", needId)).body.status).toBe("open");
  });

  it("is released as it is by a second person only, whoever changed it since", async () => {
    const { needId, positions } = await post(elder, world.lead);
    await back(needId, otherLead);
    expect((await move("open", needId, world.lead)).body.code).toBe("second-person");
    await change(
      needId,
      { positions: [position({ training: [] }, positions[0].positionId)], title: "改了标题" },
      world.colleague,
    );
    expect((await move("open", needId, world.lead)).body.code).toBe("second-person");
    await back(needId, otherLead);
    expect((await move("open", needId, otherLead)).body.status).toBe("open");
  });
});

describe("a need that is taken back", () => {
  const elder = { kind: "elder-visit", loosenReason, positions: [position({ training: [] })] };
  const takeBack = (needId: string, token = world.colleague) => move("take-back", needId, token);

  it("is a draft that no lead is asked about, opened by nobody until its next change asks again", async () => {
    const { needId, staff } = await post(elder);
    const { body: taken } = await takeBack(needId);
    expect(taken).toMatchObject({ status: "draft", staff: { takenBack: true, mayRelease: false } });
    expect((await takeBack(needId)).body).toEqual(taken);
    expect((await read(needId, world.lead)).body.staff.mayRelease).toBe(false);
    for (const token of [world.worker, world.lead])
      expect((await move("open", needId, token)).body.code).toBe("taken-back");
    const stale = { version: staff.version };
    expect((await move("open", needId, world.lead, stale)).body.code).toBe("changed-meanwhile");
    expect((await move("send-back", needId, world.lead, { reason: "演示" })).body.code).toBe("wrong-state");
    const again = (await change(needId, {})).body;
    expect(again.status).toBe("awaiting-release");
    expect(again.staff).not.toHaveProperty("takenBack");
    // Who took it back and asked again as it is had no part in it.
    expect((await move("open", needId, world.lead)).body.status).toBe("open");
    expect((await takeBack(needId)).body.code).toBe("wrong-state");
  });

  it("is closed if it was open before, and what stood goes on", async () => {
    const { needId, positionId } = await opened(tutoring);
    await move("close", needId);
    const looser = { positions: [position({ training: [] }, positionId)], loosenReason };
    expect((await change(needId, looser)).body.status).toBe("awaiting-release");
    expect((await takeBack(needId)).body).toMatchObject({ status: "closed", staff: { takenBack: true } });
    expect((await read(needId)).body.positions[0].gates.training).not.toEqual([]);
    // What lets nothing go is asked of nobody.
    const asBefore = (await change(needId, { positions: [position(undefined, positionId)] })).body;
    expect([asBefore.status, asBefore.staff.toRelease]).toEqual(["closed", []]);
    expect((await takeBack(needId)).body.code).toBe("wrong-state");
  });

  it("or else released or sent back, where both come at once", async () => {
    for (const [decision, body] of [
      ["open", {}],
      ["send-back", { reason: "请写明由谁陪同。" }],
    ] as const) {
      const { needId } = await post(elder);
      const [taken, decided] = await Promise.all([
        takeBack(needId),
        move(decision, needId, world.lead, body),
      ]);
      const { status, staff } = (await read(needId, world.worker)).body;
      const won = [taken, decided].filter((one) => one.status === 200);
      expect(won.at(-1)?.body).toMatchObject({ status, staff: { version: staff.version } });
      if (taken.status !== 200) expect(["changed-meanwhile", "wrong-state"]).toContain(taken.body.code);
      expect([status, staff.takenBack, staff.sentBack !== undefined]).toEqual(
        decided.status === 200
          ? [decision === "open" ? "open" : "draft", undefined, decision === "send-back"]
          : ["draft", true, false],
      );
    }
  });
});

describe("a need of kind other", () => {
  it.each([
    ["no gates at all", { positions: [position()] }],
    ["empty gates", { positions: [position({})] }],
    ["gates that are all off", { positions: [position({ adult: false, training: [] })] }],
    ["a minor, whatever gates it names", { minorsInvolved: true, positions: [position({ adult: true })] }],
    ["one settled and one empty position", { positions: [position({ adult: true }), position({})] }],
  ])("with %s wants a second person", async (_what, need) => {
    const { needId, status } = await post(need);
    expect(status).toBe("awaiting-release");
    expect((await move("open", needId)).body.code).toBe("awaiting-release");
  });

  it("that names a gate for every position, no minor involved, is opened by whoever posts it", async () => {
    await opened({ positions: [position({ adult: true }), position({ vehicle: true })] });
  });
});
