import { expect, it } from "vitest";
import type { Gated } from "#shared/eligibility/failed-gates.ts";
import { judgeGates } from "#shared/eligibility/judge-gates.ts";
import { onSiteDuties } from "#shared/eligibility/on-site-duties.ts";

const newcomer: Gated = { hasGuardian: false, vehicle: false, skills: [], languages: ["zh-CN"], checks: [] };
const asking = (training: ("child-protection" | "on-site-briefing")[], backgroundCheck = false) => ({
  skills: [],
  gates: {
    adult: true,
    minimumAge: 14 as const,
    backgroundCheck,
    twoAdults: false,
    training,
    credential: [],
    insurance: false,
    languages: [],
    vehicle: false,
  },
});
const judged = (position: ReturnType<typeof asking>, minutesAhead: number) =>
  judgeGates(newcomer, position, ["2026-03-07"], minutesAhead);

it("a briefing on site keeps nobody out, however soon the shift begins", () => {
  expect(judged(asking(["on-site-briefing"]), 60)).toEqual({ failed: [], toComplete: [] });
});

it("a training is to be completed while there are more than 12 hours, and rules out after that", () => {
  const training = ["training:child-protection"];
  expect(judged(asking(["child-protection"]), 721)).toEqual({ failed: [], toComplete: training });
  expect(judged(asking(["child-protection"]), 720)).toEqual({ failed: training, toComplete: [] });
});

it("the station does on the day what has its moment there, and looks at a document where nobody has before", () => {
  const dutiesOf = (...position: Parameters<typeof asking>) => onSiteDuties(asking(...position).gates);
  expect(dutiesOf(["child-protection", "on-site-briefing"])).toEqual([
    "training:on-site-briefing",
    "age-shown",
  ]);
  expect(dutiesOf([], true)).toEqual([]);
  expect(onSiteDuties({ ...asking([]).gates, adult: false, twoAdults: true })).toEqual(["two-adults"]);
});

it("a check before sign-up rules out at any time", () => {
  expect(judged(asking([], true), 10_000)).toEqual({ failed: ["background-check"], toComplete: [] });
});
