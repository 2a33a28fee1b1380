import { expect, it } from "vitest";
import type { Gates } from "#shared/eligibility/gates.ts";
import { takesUnknownAdult, unknownAdult } from "#shared/eligibility/unknown-adult.ts";
import { noGates } from "#test/support/gates.ts";

const takes = (gates: Partial<Gates>, skills: string[] = []) =>
  takesUnknownAdult({ skills, gates: { ...noGates, ...gates } });

it("an adult of whom nothing else is known passes what asks for adults and what is met on site, and nothing else", () => {
  expect(takes({})).toBe(true);
  expect(takes({ adult: true, twoAdults: true, training: ["on-site-briefing"] })).toBe(true);
  expect(takes({ minimumAge: 16 })).toBe(true);
  for (const gates of [
    { backgroundCheck: true },
    { insurance: true },
    { vehicle: true },
    { gender: "female" },
    { languages: ["zh-CN"] },
    { training: ["on-site-briefing", "child-protection"] },
    { credential: ["driving"] },
  ] as Partial<Gates>[])
    expect([gates, takes(gates)]).toEqual([gates, false]);
  expect(takes({}, ["tutoring"])).toBe(false);
  expect(unknownAdult).toEqual({ hasGuardian: false, vehicle: false, skills: [], languages: [], checks: [] });
});
