import { describe, expect, it } from "vitest";
import { failedGates, type Gated } from "#shared/eligibility/failed-gates.ts";
import type { Gates } from "#shared/eligibility/gates.ts";
import { noGates } from "#test/support/gates.ts";

const day = "2026-03-07";
const adult: Gated = { hasGuardian: false, vehicle: false, skills: [], languages: [], checks: [] };
/** Somebody who turns 18 on an ISO day. */
const minor = (adultFrom: string, hasGuardian = true): Gated => ({ ...adult, adultFrom, hasGuardian });
const checked = (kind: string, validUntil = day): Gated => ({ ...adult, checks: [{ kind, validUntil }] });
const gates = (fields: Partial<Gates>) => ({ skills: [], gates: { ...noGates, ...fields } });
const skills = (...codes: string[]) => ({ skills: codes, gates: noGates });

it("nobody fails a position without gates", () => {
  expect(failedGates(adult, skills(), [day])).toEqual([]);
});

describe("age", () => {
  it.each([
    ["a minor fails where adults are asked for", minor("2026-03-08"), gates({ adult: true }), ["age"]],
    ["the 18th birthday is in time", minor("2026-03-07"), gates({ adult: true }), []],
    ["an adult passes", adult, gates({ adult: true }), []],
    ["the 14th birthday is in time", minor("2030-03-07"), gates({}), []],
    ["the day before it is not", minor("2030-03-08"), gates({}), ["age"]],
    ["the 16th birthday is in time", minor("2028-03-07"), gates({ minimumAge: 16 }), []],
    ["the day before it is not", minor("2028-03-08"), gates({ minimumAge: 16 }), ["age"]],
    ["no guardian has agreed", minor("2026-03-08", false), gates({}), ["guardian"]],
    ["from 18 on nobody has to", minor("2026-03-07", false), gates({}), []],
  ])("%s", (_title, person, position, failed) => {
    expect(failedGates(person, position, [day])).toEqual(failed);
  });
});

describe("a check", () => {
  it.each<[string, Partial<Gates>, string, string]>([
    ["background", { backgroundCheck: true }, "background-check", "background-check"],
    ["insurance", { insurance: true }, "insurance", "insurance"],
    ["training", { training: ["child-protection"] }, "child-protection", "training:child-protection"],
    ["credential", { credential: ["driving"] }, "driving", "credential:driving"],
  ])("of %s holds to its last day, and for nothing else", (_title, fields, kind, name) => {
    expect(failedGates(checked(kind), gates(fields), [day])).toEqual([]);
    expect(failedGates(checked(kind, "2026-03-06"), gates(fields), [day])).toEqual([name]);
    expect(failedGates(checked("identity"), gates(fields), [day])).toEqual([name]);
    expect(failedGates(adult, gates(fields), [day])).toEqual([name]);
  });

  it("holds if one of several of its kind does", () => {
    const checks = ["2025-12-31", "2026-12-31"].map((validUntil) => ({ kind: "insurance", validUntil }));
    expect(failedGates({ ...adult, checks }, gates({ insurance: true }), [day])).toEqual([]);
  });
});

describe("a gate without a check", () => {
  it.each<[string, Partial<Gates>, Partial<Gated>, string]>([
    ["vehicle", { vehicle: true }, { vehicle: true }, "vehicle"],
    ["gender", { gender: "female" }, { gender: "female" }, "gender"],
    ["language", { languages: ["csl"] }, { languages: ["csl"] }, "language:csl"],
  ])("of %s holds by what the volunteer says", (_title, fields, claims, name) => {
    expect(failedGates({ ...adult, ...claims }, gates(fields), [day])).toEqual([]);
    expect(failedGates(adult, gates(fields), [day])).toEqual([name]);
  });

  it("of gender fails another one; without it, none does", () => {
    expect(failedGates({ ...adult, gender: "male" }, gates({}), [day])).toEqual([]);
    expect(failedGates({ ...adult, gender: "male" }, gates({ gender: "female" }), [day])).toEqual(["gender"]);
  });

  it("of two adults is the station's to keep: no volunteer fails it", () => {
    expect(failedGates(adult, gates({ twoAdults: true }), [day])).toEqual([]);
  });
});

describe("a skill", () => {
  const driver = { ...checked("driving"), skills: ["driving"] };

  it("holds by what the volunteer says, one with a certificate only with its check", () => {
    expect(failedGates({ ...adult, skills: ["tutoring"] }, skills("tutoring"), [day])).toEqual([]);
    expect(failedGates(driver, skills("driving"), [day])).toEqual([]);
    expect(failedGates({ ...adult, skills: ["driving"] }, skills("driving"), [day])).toEqual([
      "skill:driving",
    ]);
    expect(failedGates(checked("driving"), skills("driving"), [day])).toEqual(["skill:driving"]);
  });

  it("does not replace another: all that are asked for are required", () => {
    expect(failedGates(driver, skills("tutoring", "driving"), [day])).toEqual(["skill:tutoring"]);
  });
});

it("every failed gate is named, not only the first", () => {
  const fields: Partial<Gates> = { adult: true, insurance: true, languages: ["csl"] };
  const position = { ...gates(fields), skills: ["tutoring"] };
  expect(failedGates(minor("2026-03-08", false), position, [day])).toEqual([
    "age",
    "guardian",
    "insurance",
    "language:csl",
    "skill:tutoring",
  ]);
});

describe("a shift of several days", () => {
  const overNight = ["2026-03-07", "2026-03-08"];

  it("fails a check that ends on its first day", () => {
    const position = gates({ backgroundCheck: true });
    expect(failedGates(checked("background-check", "2026-03-08"), position, overNight)).toEqual([]);
    expect(failedGates(checked("background-check", "2026-03-07"), position, overNight)).toEqual([
      "background-check",
    ]);
  });

  it("fails whoever comes of age only on its second day, and names each gate once", () => {
    const position = gates({ adult: true, vehicle: true });
    expect(failedGates(minor("2026-03-08"), position, overNight)).toEqual(["age", "vehicle"]);
  });
});
