import { describe, expect, it } from "vitest";
import { needKey } from "#services/needs/needs/keys.ts";
import type { NeedRow, Terms } from "#services/needs/needs/rows.ts";
import {
  fillNeed,
  hasUpcomingShift,
  isAccompanied,
  isAtStation,
  textsOf,
} from "#services/needs/needs/rules/fill-need.ts";
import { released } from "#services/needs/needs/rules/loosening.ts";
import type { NeedRequest } from "#services/needs/needs/schemas.ts";
import type { Ids } from "#shared/values/ids.ts";
import { needKind } from "#shared/vocabulary/vocabulary.ts";
import { noGates } from "#test/support/gates.ts";
import { needRow, position, shiftOn } from "#test/support/need-rows.ts";

/** Ids that say what they were made of; fresh ones count on from a number. */
const idsFrom = (start: number): Ids => {
  let made = start;
  return {
    fresh: (kind) => {
      made += 1;
      return `${kind} ${made}`;
    },
    derived: (kind, ...parts) => [kind, ...parts].join(" "),
  };
};

const change = { by: "worker", at: "2026-03-02T01:00:00.000Z", correlationId: "cor" };
const base = (by = "worker", version = 1) => ({
  ...needKey("need_1"),
  version,
  change: { ...change, by },
  needId: "need_1",
  createdAt: change.at,
});
const { shiftId: _, ...span } = shiftOn(7);
const once = (day = 7) => {
  const { from, to } = shiftOn(day);
  return { kind: "once" as const, from, to };
};
const asked = { skills: ["tutoring" as const], headcount: 2 };
/** A policy help, whose defaults are adults with `policy-training`, on 7 March 2026 from 9 to 11. */
const request = (fields: Partial<NeedRequest> = {}): NeedRequest => ({
  kind: "policy-help",
  division: "430422103",
  title: "讲政策",
  description: "带上表格。",
  positions: [asked],
  windows: [once()],
  ...fields,
});
const adults = { ...noGates, adult: true };
const defaults = { ...adults, training: ["policy-training" as const] };
const create = (fields: Partial<NeedRequest> = {}) =>
  fillNeed(base(), request(fields), undefined, idsFrom(0));
/** The need after a change of some fields, of which it is version 2. */
const alter = (before: NeedRow, fields: Partial<NeedRequest> = {}, by = "worker") =>
  fillNeed(base(by, 2), { ...before.request, ...fields }, before, idsFrom(1));
const loosened = { positions: [{ ...asked, gates: { training: [] } }], loosenReason: "老师在场" };
/** The position of a created need, with other gates asked of it. */
const own = (gates = {}) => [{ ...asked, positionId: "position 1", gates }];
const open = (fields: Partial<NeedRow> = {}): NeedRow => ({ ...create(), status: "open", ...fields });
const problem = (code: string) => expect.objectContaining({ code });
const invalidAt = (pointer: string, code: string) =>
  expect.objectContaining({
    code: "invalid",
    members: { errors: [expect.objectContaining({ pointer, code })] },
  });

describe("a need that is posted", () => {
  it("is a draft with what follows from the request", () => {
    const row = create({ signupDeadline: "2026-03-06", projectId: "prj_1" });
    expect(row).toEqual({
      ...base(),
      status: "draft",
      kind: "policy-help",
      listing: "public",
      projectId: "prj_1",
      division: "430422103",
      title: "讲政策",
      teaches: undefined,
      request: {
        ...request({ signupDeadline: "2026-03-06", projectId: "prj_1" }),
        positions: [{ ...asked, positionId: "position 1" }],
      },
      place: { kind: "onsite" },
      atStation: true,
      placeVersion: 1,
      positions: [{ ...asked, positionId: "position 1", gates: defaults }],
      shifts: [{ ...span, shiftId: `shift need_1 ${span.from} ${span.to}` }],
      signupDeadline: "2026-03-06T16:00:00.000Z",
      minorsInvolved: false,
      riskNotice: { version: 1, text: needKind("policy-help").riskNotice },
      loosened: [],
      released: undefined,
      loosenedBy: [],
      inForce: undefined,
      sentBack: undefined,
    });
    expect(create().signupDeadline).toBeUndefined();
  });

  it("asks for each skill once", () => {
    const [only] = create({ positions: [{ ...asked, skills: ["tutoring", "tutoring"] }] }).positions;
    expect(only?.skills).toEqual(["tutoring"]);
  });

  it("asks in each position for what that one asks for", () => {
    const row = create({ positions: [asked, { ...asked, gates: { vehicle: true } }] });
    expect(row.positions.map(({ gates }) => gates)).toEqual([defaults, { ...defaults, vehicle: true }]);
  });

  it("names no position of another need", () => {
    const positions = [asked, { ...asked, positionId: "pos_other" }];
    expect(() => create({ positions })).toThrow(
      invalidAt("/positions/1/positionId", "unknown-or-repeated-position"),
    );
  });

  it("teaches something only if it is a training, which somebody else releases without a reason", () => {
    const teaches = "on-site-briefing";
    expect(() => create({ teaches })).toThrow(invalidAt("/teaches", "training-only"));
    const training = create({ kind: "training", teaches });
    expect(training).toMatchObject({
      status: "awaiting-release",
      loosened: [`teaches:${teaches}`],
      loosenedBy: ["worker"],
    });
    // What it teaches holds only once it is released, and stays with a change that asks for nothing more.
    expect(training.teaches).toBeUndefined();
    const free = { ...training, ...released(training, "lead", change.at) };
    expect(alter(free, { title: "讲急救" }).teaches).toBe(teaches);
  });

  it("that lets a gate go awaits a second person, with a reason only", () => {
    expect(() => create({ ...loosened, loosenReason: undefined })).toThrow(
      problem("loosened-without-reason"),
    );
    expect(create(loosened)).toMatchObject({
      status: "awaiting-release",
      loosened: ["position 1:training:policy-training"],
      loosenedBy: ["worker"],
      positions: [{ gates: adults }],
    });
    expect(create(loosened).inForce).toBeUndefined();
  });
});

describe("a need that is changed", () => {
  it("keeps each position by its id, once, and gives new ones to others", () => {
    const kept = alter(create(), { positions: [asked, ...own()] });
    expect(kept.positions.map(({ positionId }) => positionId)).toEqual(["position 2", "position 1"]);
    expect(() => alter(create(), { positions: [...own(), ...own()] })).toThrow(
      invalidAt("/positions/1/positionId", "unknown-or-repeated-position"),
    );
  });

  it("keeps its shifts where its windows are the same, and otherwise those whose time it is", () => {
    const before = open({ shifts: [shiftOn(7)] });
    // Also after they are over, when no window gives a shift to come.
    const over = { ...base(), change: { ...change, at: shiftOn(8).from } };
    expect(fillNeed(over, { ...before.request, title: "讲低保" }, before, idsFrom(1)).shifts).toEqual([
      shiftOn(7),
    ]);
    const { from, to } = shiftOn(14);
    expect(alter(before, { windows: [once(7), once(14)] }).shifts).toEqual([
      shiftOn(7),
      { from, to, shiftId: `shift need_1 ${from} ${to} 2` },
    ]);
    expect(() => alter(before, { windows: [once(1)] })).toThrow(invalidAt("/windows", "no-coming-shift"));
  });

  it("stays what it is where nothing is let go, and forgets why it was sent back", () => {
    const sentBack = { reason: "写清楚", by: "lead", at: change.at };
    for (const status of ["open", "closed", "draft"] as const) {
      const changed = alter(open({ status, sentBack, loosenedBy: ["worker-2"] }), { title: "讲低保" });
      expect(changed).toMatchObject({ status, title: "讲低保", loosenedBy: ["worker-2"] });
      expect(changed.sentBack).toBeUndefined();
    }
  });

  it("lets nothing go while people can sign up, and afterwards asks for both until somebody else releases it", () => {
    const fields = { positions: own({ training: [], insurance: true }), loosenReason: "老师在场" };
    expect(() => alter(open(), fields)).toThrow(problem("loosens-open-need"));
    const inForce: Terms = {
      kind: "policy-help",
      minorsInvolved: false,
      listing: "public",
      positions: [{ positionId: "position 1", gates: defaults }],
    };
    const waiting = alter(open({ status: "closed" }), fields);
    expect(waiting).toMatchObject({ status: "awaiting-release", inForce, teaches: undefined });
    expect(waiting.positions[0]?.gates).toEqual({ ...defaults, insurance: true });
    // What is taken back needs nobody's release: it is closed again, and a need that never was open a draft.
    expect(alter(waiting, { positions: own() })).toMatchObject({ status: "closed", inForce: undefined });
    expect(alter(create(loosened), { positions: own() })).toMatchObject({ status: "draft", loosened: [] });
  });

  it("stays released while it asks for no less than was released", () => {
    const waiting = create(loosened);
    const free = { ...waiting, status: "open" as const, ...released(waiting, "lead", change.at) };
    const tighter = alter(free, { positions: own({ training: [], insurance: true }) });
    expect(tighter).toMatchObject({ status: "open", released: { by: "lead" }, loosenedBy: ["worker"] });
    expect(tighter.inForce).toBeUndefined();
  });

  it("is released by nobody who had a part in what it lets go", () => {
    const waiting = create(loosened);
    expect(alter(waiting, { title: "讲低保" }, "lead").loosenedBy).toEqual(["worker"]);
    const further = alter(waiting, { positions: own({ training: [], adult: false }) }, "lead");
    expect(further.loosenedBy).toEqual(["worker", "lead"]);
    const again = alter(further, { positions: own({ training: [] }) }, "worker");
    expect(again.loosenedBy).toEqual(["worker", "lead"]);
    // Who let something go of what was released, or of what let nothing go, did so alone.
    const free = { ...further, ...released(further, "county", change.at), status: "closed" as const };
    const minors = alter(free, {
      positions: own({ training: [], adult: false, minimumAge: 14 }),
      kind: "errands",
    });
    expect(minors.loosenedBy).toEqual(["worker"]);
    expect(
      alter(open({ status: "closed", loosenedBy: ["lead"] }), {
        ...loosened,
        positions: own({ training: [] }),
      }).loosenedBy,
    ).toEqual(["worker"]);
  });
});

describe("the texts of a need", () => {
  it.each([
    ["on site without a name", { kind: "onsite" as const }, true],
    ["on site at a place of its own", { kind: "onsite" as const, label: "村委会" }, false],
    ["remote", { kind: "remote" as const }, false],
  ])("%s is at the station: %#", (_name, place, is) => {
    expect(isAtStation(place)).toBe(is);
    expect(create({ place })).toMatchObject({ place, atStation: is });
  });

  it("count the versions of the place and of the risk notice by what is said, not by how often", () => {
    const first = create({ place: { kind: "onsite", label: "村委会" }, riskNotice: "有狗" });
    expect(first).toMatchObject({ placeVersion: 1, riskNotice: { version: 1, text: "有狗" } });
    const texts = (fields: Partial<NeedRequest>, before: NeedRow = first) =>
      textsOf({ ...before.request, ...fields }, "policy-help", before);
    expect(texts({ title: "讲低保" })).toEqual({
      title: "讲低保",
      place: { kind: "onsite", label: "村委会" },
      atStation: false,
      placeVersion: 1,
      riskNotice: { version: 1, text: "有狗" },
    });
    expect(texts({ place: { kind: "onsite", label: "学校" } }).placeVersion).toBe(2);
    expect(texts({ place: undefined })).toMatchObject({ placeVersion: 2, atStation: true });
    expect(texts({ riskNotice: "有狗，有井" }).riskNotice).toEqual({ version: 2, text: "有狗，有井" });
    expect(texts({ riskNotice: undefined }).riskNotice).toEqual({
      version: 2,
      text: needKind("policy-help").riskNotice,
    });
    // A row from before people were told where they meet: nobody has been told yet that it is the station.
    const { atStation: _before, ...old } = create();
    expect(texts({}, old).placeVersion).toBe(2);
  });
});

describe("a need", () => {
  it.each([
    ["2026-03-07T00:59:59.999Z", true],
    ["2026-03-07T01:00:00.000Z", true],
    ["2026-03-14T00:59:59.999Z", true],
    ["2026-03-14T01:00:00.000Z", false],
  ])("has a shift to come at %s: %s", (now, has) => {
    expect(hasUpcomingShift(needRow(), new Date(now))).toBe(has);
  });

  const two = { ...noGates, twoAdults: true };
  it.each([
    ["nobody has to be two", [position({ gates: adults, headcount: 1 })], false],
    ["one adult", [position({ gates: { ...two, adult: true }, headcount: 1 })], true],
    ["two adults", [position({ gates: { ...two, adult: true }, headcount: 2 })], false],
    ["two of any age", [position({ gates: two, headcount: 2 })], true],
    [
      "two adults in two positions",
      [
        position({ gates: two, headcount: 5 }),
        ...[1, 2].map(() => position({ gates: adults, headcount: 1 })),
      ],
      false,
    ],
    [
      "one adult among many",
      [position({ gates: two, headcount: 5 }), position({ gates: adults, headcount: 1 })],
      true,
    ],
  ])(
    "is accompanied by the station where two adults are asked for and fewer have places: %s",
    (_name, positions, is) => {
      expect(isAccompanied(needRow({ positions }))).toBe(is);
    },
  );
});
