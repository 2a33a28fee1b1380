import { describe, expect, it } from "vitest";
import { spanOf } from "#shared/eligibility/span.ts";
import type { Candidate } from "#shared/ranking/fit/candidate.ts";
import { fitOf, fitsBySkillAndPlace, prepareNeed } from "#shared/ranking/fit/fit.ts";
import type { NeedRecord } from "#shared/ranking/fit/need.ts";
import { noGates } from "#test/support/gates.ts";
import { available, candidate, need, on, position } from "#test/support/matching-world.ts";

const now = new Date("2026-03-02T01:00:00Z");
const failed = (who: Partial<Candidate>, what: Partial<NeedRecord> = {}, neighbours = ["430422101"]) => {
  const prepared = prepareNeed(need(what), new Set(neighbours), now);
  const [first = position()] = prepared.need.positions;
  return fitOf(prepared, first, candidate(who)).failed;
};
const positionWith = (gates: Partial<typeof noGates>, skills = ["tutoring"]) => ({
  positions: [position({ skills, gates: { ...noGates, ...gates } })],
});

describe("a volunteer who fails no gate is eligible, and each failed gate is named", () => {
  it.each<[string, Partial<Candidate>, Partial<NeedRecord>, string[]]>([
    ["nothing in the way", {}, {}, []],
    ["a skill that is missing", { skills: [] }, {}, ["skill:tutoring"]],
    [
      "a certificate nobody recorded",
      { skills: ["driving"] },
      positionWith({}, ["driving"]),
      ["skill:driving"],
    ],
    [
      "a certificate that holds on the day",
      { skills: ["driving"], checks: [{ kind: "driving", validUntil: "2026-03-07" }] },
      positionWith({}, ["driving"]),
      [],
    ],
    [
      "a check that lapses before the shift",
      { checks: [{ kind: "background-check", validUntil: "2026-03-06" }] },
      positionWith({ backgroundCheck: true }),
      ["background-check"],
    ],
    [
      "a minor where adults are asked",
      { adultFrom: "2026-03-08", hasGuardian: true },
      positionWith({ adult: true }),
      ["age"],
    ],
    ["somebody who comes of age on the day", { adultFrom: "2026-03-07" }, positionWith({ adult: true }), []],
    ["a vehicle", {}, positionWith({ vehicle: true }), ["vehicle"]],
    ["a language", {}, positionWith({ languages: ["csl"] }), ["language:csl"]],
    ["being paused", { paused: true }, {}, ["paused"]],
    ["a need that is closed", {}, { status: "closed" }, ["closed"]],
    ["a deadline that has passed", {}, { signupDeadline: "2026-03-02T01:00:00.000Z" }, ["closed"]],
  ])("%s", (_what, who, what, gates) => {
    expect(failed(who, what)).toEqual(gates);
  });
});

describe("before a need is prepared", () => {
  it.each<[string, Partial<Candidate>, Partial<NeedRecord>, boolean]>([
    ["a volunteer of the township with the skill", {}, {}, true],
    [
      "all the skills of another position",
      {},
      { positions: [position({ skills: ["driving"] }), position()] },
      true,
    ],
    ["one of two skills that a position asks for", {}, positionWith({}, ["tutoring", "driving"]), false],
    ["a radius that ends before the next township", { division: "430422101", radiusKm: 9 }, {}, false],
    ["a township that does not border", { division: "430422102" }, {}, false],
    ["such a township where the need is remote", { division: "430422102" }, { remote: true }, true],
    ["another county where the need is remote", { division: "430103001" }, { remote: true }, false],
  ])("looks at %s", (_what, who, what, fits) => {
    expect(fitsBySkillAndPlace(need(what), new Set(["430422101"]), candidate(who))).toBe(fits);
  });
});

describe("the way", () => {
  it("counts 3 km in the same township and 10 to the next, where coordinates are not known", () => {
    expect(failed({ radiusKm: 3 })).toEqual([]);
    expect(failed({ radiusKm: 2.9 })).toEqual(["distance"]);
    expect(failed({ division: "430422101", radiusKm: 10 })).toEqual([]);
    expect(failed({ division: "430422101", radiusKm: 9 })).toEqual(["distance"]);
    expect(failed({ division: "430422102", radiusKm: 500 })).toEqual(["distance"]);
  });

  it("is measured where both ends are known", () => {
    const there = { lat: 26.9, lon: 112.6 };
    expect(failed({ cell: there, radiusKm: 0.1 }, there)).toEqual([]);
    expect(failed({ cell: { lat: 26.9, lon: 112.65 }, radiusKm: 4.9 }, there)).toEqual(["distance"]);
    expect(failed({ cell: { lat: 26.9, lon: 112.65 }, radiusKm: 5 }, there)).toEqual([]);
  });

  it("does not matter for a remote need inside the county", () => {
    expect(failed({ division: "430422102", radiusKm: 0 }, { remote: true })).toEqual([]);
    expect(failed({ division: "430103001" }, { remote: true })).toEqual(["other-county"]);
  });
});

describe("the time", () => {
  it("fits inside the windows, joined where they meet, and only while they are valid", () => {
    expect(failed(available(on("saturday", 8, 12)))).toEqual([]);
    expect(failed(available(on("saturday", 8, 10), on("saturday", 10, 12)))).toEqual([]);
    expect(failed(available(on("saturday", 8, 10)))).toEqual(["time"]);
    expect(failed(available(on("saturday", 9.5, 12)))).toEqual(["time"]);
    expect(failed(available(on("sunday", 8, 12)))).toEqual(["time"]);
    expect(failed(available({ ...on("saturday", 8, 12), validTo: "2026-03-06" }))).toEqual(["time"]);
    expect(failed(available({ ...on("saturday", 8, 12), validFrom: "2026-03-07" }))).toEqual([]);
  });

  it("crosses midnight from Sunday to Monday", () => {
    const night = {
      shifts: [{ shiftId: "shf_1", from: "2026-03-08T14:00:00.000Z", to: "2026-03-08T18:00:00.000Z" }],
    };
    expect(failed(available(on("sunday", 20, 24), on("monday", 0, 2)), night)).toEqual([]);
    expect(failed(available(on("sunday", 20, 24)), night)).toEqual(["time"]);
  });

  it("is anybody's guess without windows, but not on a day off", () => {
    expect(failed({})).toEqual([]);
    expect(failed({ daysOff: ["2026-03-07"] })).toEqual(["time"]);
  });

  it("clashes with a shift held elsewhere, not with one awaited or one that ends as this begins", () => {
    const held = (from: string, to: string) => ({
      commitments: [{ needId: "need_2", held: [spanOf({ from, to })], waiting: [] }],
    });
    expect(failed(held("2026-03-07T02:59:00Z", "2026-03-07T05:00:00Z"))).toEqual(["clash"]);
    expect(failed(held("2026-03-07T03:00:00Z", "2026-03-07T05:00:00Z"))).toEqual([]);
    const span = [spanOf({ from: "2026-03-07T01:00:00Z", to: "2026-03-07T03:00:00Z" })];
    expect(failed({ commitments: [{ needId: "need_2", held: [], waiting: span }] })).toEqual([]);
    expect(failed({ commitments: [{ needId: "need_1", held: [], waiting: span }] })).toEqual([
      "already-signed-up",
    ]);
  });

  it("stays within the weekly cap, week by week", () => {
    const booked = (day: string) => ({
      weeklyCapMinutes: 180,
      commitments: [
        {
          needId: "need_2",
          held: [spanOf({ from: `${day}T06:00:00Z`, to: `${day}T07:30:00Z` })],
          waiting: [],
        },
      ],
    });
    expect(failed(booked("2026-03-02"))).toEqual(["over-cap"]);
    expect(failed(booked("2026-03-01"))).toEqual([]);
  });

  it("needs one shift on which all holds; where each has its own reason, all are named", () => {
    const shifts = [
      { shiftId: "shf_1", from: "2026-03-07T01:00:00.000Z", to: "2026-03-07T03:00:00.000Z" },
      { shiftId: "shf_2", from: "2026-03-08T01:00:00.000Z", to: "2026-03-08T03:00:00.000Z" },
    ];
    expect(failed(available(on("sunday", 8, 12)), { shifts })).toEqual([]);
    const sunday = {
      commitments: [
        {
          needId: "x",
          held: [spanOf({ from: "2026-03-08T01:00:00Z", to: "2026-03-08T02:00:00Z" })],
          waiting: [],
        },
      ],
    };
    expect(failed({ ...available(on("sunday", 8, 12)), ...sunday }, { shifts })).toEqual(["time", "clash"]);
  });
});
