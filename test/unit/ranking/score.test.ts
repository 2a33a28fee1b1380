import { describe, expect, it } from "vitest";
import { epochMinutes } from "#shared/eligibility/span.ts";
import type { Candidate } from "#shared/ranking/fit/candidate.ts";
import { prepareNeed } from "#shared/ranking/fit/fit.ts";
import type { NeedRecord } from "#shared/ranking/fit/need.ts";
import { matchesOf, reasonsOf } from "#shared/ranking/score/match.ts";
import { weights } from "#shared/ranking/score/weights.ts";
import { available, candidate, need, on } from "#test/support/matching-world.ts";

const now = new Date("2026-03-02T01:00:00Z");
const match = (who: Partial<Candidate> = {}, what: Partial<NeedRecord> = {}) => {
  const [first] = matchesOf(prepareNeed(need(what), new Set(), now), candidate(who));
  if (!first) throw new Error("no position");
  return first;
};
const worth = (factor: string, who: Partial<Candidate> = {}, what: Partial<NeedRecord> = {}) =>
  reasonsOf(match(who, what), "en").find((reason) => reason.factor === factor)?.value;

describe("a score", () => {
  it("has weights that make 1, each with its reason", () => {
    const all = Object.values(weights);
    expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(all.every(({ because }) => because.length > 10)).toBe(true);
  });

  it("is what its reasons add up to, to four decimals", () => {
    const one = match({ attended: 3, absent: 1, languages: ["hsn-x-hengyang"] });
    const sum = reasonsOf(one, "en").reduce((total, { value, weight }) => total + value * weight, 0);
    expect(one.score).toBeCloseTo(sum, 3);
    expect(one.score).toBe(Math.round(one.score * 10_000) / 10_000);
  });

  it("speaks the caller's language", () => {
    const texts = (locale: "zh-CN" | "en") => reasonsOf(match(), locale).map(({ text }) => text);
    expect(texts("zh-CN").every((text) => /\p{Script=Han}|km/u.test(text))).toBe(true);
    expect(texts("en").some((text) => /\p{Script=Han}/u.test(text))).toBe(false);
  });
});

describe("a factor", () => {
  it("rises with more skills of the same field", () => {
    expect(worth("skill", { skills: ["tutoring", "art-craft"] })).toBeGreaterThan(worth("skill") ?? 1);
  });

  it("is neutral on time where no hours were given, and the share of shifts where they were", () => {
    const shifts = ["07", "14"].map((day) => ({
      shiftId: `shf_${day}`,
      from: `2026-03-${day}T01:00:00.000Z`,
      to: `2026-03-${day}T03:00:00.000Z`,
    }));
    expect(worth("time", {}, { shifts })).toBe(0.5);
    const untilThe10th = available({ ...on("saturday", 8, 12), validTo: "2026-03-10" });
    expect(worth("time", untilThe10th, { shifts })).toBe(0.5);
    expect(worth("time", available(on("saturday", 8, 12)), { shifts })).toBe(1);
  });

  it("knows the household, else the project", () => {
    expect(worth("continuity", { served: [{ needId: "need_1" }] })).toBe(1);
    const project = { projectId: "prj_1" };
    expect(worth("continuity", { served: [{ needId: "x", ...project }] }, project)).toBe(0.6);
    expect(worth("continuity", { served: [{ needId: "x" }] })).toBe(0);
  });

  it("does not bury newcomers, and one absence sinks nobody", () => {
    expect(worth("reliability")).toBe(0.8);
    expect(worth("reliability", { absent: 1 })).toBeGreaterThan(0.6);
    expect(worth("reliability", { attended: 40, absent: 40 })).toBeLessThan(0.55);
  });

  it("rests who is booked within two weeks, and forgets what is further off", () => {
    const start = epochMinutes(now);
    const booked = (days: number) => ({
      commitments: [
        { needId: "x", held: [{ from: start + days * 1_440, to: start + days * 1_440 + 60 }], waiting: [] },
      ],
    });
    expect(worth("load")).toBe(1);
    expect(worth("load", booked(13))).toBeLessThan(1);
    expect(worth("load", booked(-13))).toBeLessThan(1);
    expect(worth("load", booked(15))).toBe(1);
  });

  it("lets a need fall with each answer", () => {
    const values = [0, 1, 2].map((answered) => worth("exposure", {}, { answered }) ?? 0);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(new Set(values).size).toBe(3);
  });

  it("hears the local dialect", () => {
    expect(worth("language", { languages: ["hsn-x-hengyang"] })).toBe(1);
    expect(worth("language", { languages: ["hsn-x-changsha"] })).toBe(0.5);
  });
});
