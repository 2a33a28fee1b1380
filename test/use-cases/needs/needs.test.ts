import { beforeAll, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import { createNeedsWorld, type NeedsWorld, saturdays, someNeed } from "#test/support/needs.ts";

let world: NeedsWorld;
beforeAll(async () => {
  world = await createNeedsWorld();
});
const post = (body: unknown, token = world.worker, headers = {}) =>
  world.call("POST /v1/needs", { token, body, headers });
const move = (verb: string, needId: string, token = world.worker) =>
  world.call(`POST /v1/needs/{needId}/${verb}`, { token, params: { needId } });
const get = (needId: string, token?: string) =>
  world.call("GET /v1/needs/{needId}", { params: { needId }, ...(token ? { token } : {}) });

describe("posting a need", () => {
  it("makes a draft that only the station's staff can read", async () => {
    const { status, body } = await post(someNeed());
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "draft", kind: "other", listing: "invite" });
    expect(body.positions[0]).toMatchObject({
      headcount: 2,
      free: 2,
      gates: { adult: true, insurance: false },
    });
    expect(body.shifts).toEqual([
      {
        shiftId: expect.stringMatching(/^shf_/),
        from: "2026-03-07T09:00:00+08:00",
        to: "2026-03-07T11:00:00+08:00",
        free: [2],
      },
    ]);
    expect((await get(body.needId)).status).toBe(404);
    expect((await get(body.needId, world.stranger)).status).toBe(404);
    expect((await get(body.needId, world.colleague)).body.staff).toMatchObject({
      toRelease: [],
      onSite: ["age-shown"],
    });
  });

  it("takes no time beyond the year 2100, and stores nothing of such a call", async () => {
    const before = (await world.everyRow()).length;
    for (const signupDeadline of ["9999-12-31", "9999-12-31T23:59:59-12:00", "2101-01-01", "1899-12-31"]) {
      const { status, body } = await post(someNeed({ signupDeadline }));
      expect([status, body.errors[0].pointer]).toEqual([400, "/signupDeadline"]);
    }
    expect(await world.everyRow()).toHaveLength(before);
    expect((await post(someNeed({ signupDeadline: "2100-12-31" }))).status).toBe(201);
    const list = await world.call("GET /v1/needs", { query: { from: "9999-11-30", to: "9999-12-30" } });
    expect(list.status).toBe(400);
  });

  it("is one need however often the same call arrives, and 422 with another body", async () => {
    const headers = { "idempotency-key": "once" };
    const [first, second] = await Promise.all([
      post(someNeed(), world.worker, headers),
      post(someNeed(), world.worker, headers),
    ]);
    expect(second.body).toEqual(first.body);
    const other = await post(someNeed({ title: "别的" }), world.worker, headers);
    expect(other.status).toBe(422);
  });

  it.each([
    ["a division elsewhere", { division: "430422104" }, 404],
    ["a division that does not exist", { division: "430422199" }, 400],
    ["a project nobody knows", { projectId: "prj_01h2xcejqtf2nbrexx3vqjhp41" }, 400],
    [
      "no shift to come",
      { windows: [{ kind: "once", from: "2026-03-01T09:00:00Z", to: "2026-03-01T10:00:00Z" }] },
      400,
    ],
    [
      "a window that ends before it starts",
      { windows: [{ kind: "once", from: "2026-03-09T09:00:00Z", to: "2026-03-09T08:00:00Z" }] },
      400,
    ],
    ["an unknown field", { colour: "red" }, 400],
  ])("refuses %s", async (_what, more, status) => {
    expect((await post(someNeed(more))).status).toBe(status);
  });

  it("names near skills where one is unknown", async () => {
    const { body } = await post(someNeed({ positions: [{ skills: ["tutorin"], headcount: 1 }] }));
    expect(body.errors[0]).toMatchObject({ pointer: "/positions/0/skills/0", suggestions: ["tutoring"] });
  });
});

describe("gates that want a second person", () => {
  it("of kind other without gates: a station lead who did not post it opens the need", async () => {
    const unsettled = someNeed({ positions: [{ skills: [], headcount: 1 }] });
    const { body } = await post(unsettled);
    expect(body.status).toBe("awaiting-release");
    expect((await move("open", body.needId)).body.code).toBe("awaiting-release");
    expect((await move("open", body.needId, world.lead)).body.status).toBe("open");
    const own = await post(unsettled, world.lead);
    expect((await move("open", own.body.needId, world.lead)).body.code).toBe("second-person");
  });

  it("of another kind: a default is loosened only with a reason", async () => {
    const loose = someNeed({
      kind: "elder-visit",
      positions: [{ skills: [], headcount: 1, gates: { insurance: false } }],
    });
    expect((await post(loose)).body.code).toBe("loosened-without-reason");
    const { body } = await post({ ...loose, loosenReason: "在站内进行" });
    expect(body).toMatchObject({ status: "awaiting-release", positions: [{ gates: { insurance: false } }] });
    await move("open", body.needId, world.lead);
    await move("close", body.needId);
    expect((await move("open", body.needId)).body.status).toBe("open");
  });

  it("hold where minors are involved, whatever was asked", async () => {
    const { body } = await post(
      someNeed({
        minorsInvolved: true,
        positions: [{ skills: [], headcount: 1, gates: { backgroundCheck: false } }],
      }),
    );
    expect(body).toMatchObject({
      status: "awaiting-release",
      accompanied: true,
      positions: [{ gates: { backgroundCheck: true, twoAdults: true, adult: false } }],
    });
  });
});

describe("opening, closing, cancelling", () => {
  it("go back and forth until the need is cancelled", async () => {
    const { body } = await post(someNeed());
    const { needId } = body;
    for (const [verb, status] of [
      ["open", "open"],
      ["open", "open"],
      ["close", "closed"],
      ["open", "open"],
      ["cancel", "cancelled"],
    ] as const)
      expect((await move(verb, needId)).body.status).toBe(status);
    expect((await move("open", needId)).body.code).toBe("wrong-state");
    expect((await move("open", needId, world.stranger)).status).toBe(404);
    expect((await move("open", needId, tokenOf("nobody"))).status).toBe(403);
  });
});

describe("the public page", () => {
  it("shows a place to a kilometre only, and the exact one to staff", async () => {
    const place = { kind: "onsite", lat: 26.73456, lon: 112.67891, label: "某村三组" };
    const need = await world.openNeed({ place });
    const page = await need.read();
    expect(page.place).toEqual({ kind: "onsite", lat: 26.73, lon: 112.68 });
    expect(JSON.stringify(page)).not.toContain("某村");
    expect((await need.read(world.worker)).exactPlace).toEqual(place);
  });

  it("of a kind never listed is read by its station and by those it names", async () => {
    const named = world.ids.derived("volunteer", world.ids.derived("person", "https://issuer.test", "named"));
    const { body } = await post(
      someNeed({
        kind: "protected-support",
        positions: [{ skills: [], headcount: 1 }],
        namedVolunteers: [named],
      }),
    );
    await move("open", body.needId);
    expect((await get(body.needId)).status).toBe(404);
    expect((await get(body.needId, tokenOf("other"))).status).toBe(404);
    const page = await get(body.needId, tokenOf("named"));
    expect(page.status).toBe(200);
    expect(page.body.staff).toBeUndefined();
  });
});

describe("a need as its project's operator knows it", () => {
  it("is the manager's once the county has approved the project there, and joins no other project", async () => {
    const projectId = "prj_01h2xcejqtf2nbrexx3vqjhp42";
    const event = {
      eventId: "e",
      name: "projects.ProjectChanged",
      at: "2026-03-01T00:00:00Z",
      correlationId: "c",
    };
    const published = { operatorId: "opr_1", status: "published", county: "430422" };
    const approved = { operatorId: "opr_1", county: "430422" };
    const onProjectChanged = world.service.consumers?.onProjectChanged;
    await onProjectChanged?.({
      ...event,
      subject: projectId,
      version: 2,
      data: { ...published, approved },
    });
    await onProjectChanged?.({
      ...event,
      subject: projectId,
      version: 1,
      data: { ...published, status: "draft" },
    });
    const { status, body } = await post(someNeed({ projectId, windows: saturdays(2) }), world.manager);
    expect(status).toBe(201);
    expect((await move("open", body.needId, world.manager)).body.status).toBe("open");
    expect((await post(someNeed(), world.manager)).status).toBe(404);

    const hear = async (number: number, data: object) => {
      const subject = `prj_01h2xcejqtf2nbrexx3vqjhp5${number}`;
      await onProjectChanged?.({ ...event, subject, version: 1, data: { ...published, ...data } });
      return subject;
    };
    const draft = await hear(1, { status: "draft", approved });
    const elsewhere = await hear(2, { county: "430103", approved: { ...approved, county: "430103" } });
    const otherTownship = await hear(3, { division: "430422104" });
    const ended = await hear(4, { status: "ended", approved });
    const publishedAlone = await hear(5, {});
    for (const other of [draft, elsewhere, otherTownship, ended]) {
      const refused = await post(someNeed({ projectId: other }));
      expect(refused.body.errors).toMatchObject([{ pointer: "/projectId", code: "project-not-there" }]);
      const joined = await world.call("PATCH /v1/needs/{needId}", {
        token: world.worker,
        params: { needId: body.needId },
        body: { projectId: other },
      });
      expect(joined.body.errors).toMatchObject([{ pointer: "/projectId", code: "project-not-there" }]);
      expect((await post(someNeed({ projectId: other }), world.manager)).status).toBe(400);
    }
    // Published by its own operator: the station may use it, but it gives the operator no right there.
    const theirs = await post(someNeed({ projectId: publishedAlone }));
    expect((await get(theirs.body.needId, world.manager)).status).toBe(404);
    expect((await post(someNeed({ projectId: publishedAlone }), world.manager)).status).toBe(404);
  });
});
