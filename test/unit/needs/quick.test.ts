import { expect, it } from "vitest";
import { isQuick } from "#services/needs/needs/rules/quick.ts";
import { claimedWhy, keptUntil, quickCardOf } from "#services/needs/signups/rules/quick.ts";
import { gateCardSchema } from "#shared/published/cards/gate-card.ts";
import { noGates } from "#test/support/gates.ts";
import { needRow, position } from "#test/support/need-rows.ts";
import { signupRow, signupShift } from "#test/support/signup-rows.ts";

const forAdults = position({ skills: [], gates: { ...noGates, adult: true } });
const onSite = { ...needRow(), place: { kind: "onsite" }, status: "open", minorsInvolved: false } as const;

it("a position is open to a phone alone where its need is open, on site, listed or by link, and without minors", () => {
  expect(isQuick({ ...onSite, listing: "public" }, forAdults)).toBe(true);
  expect(isQuick({ ...onSite, listing: "invite" }, forAdults)).toBe(true);
  expect(isQuick({ ...onSite, listing: "never" }, forAdults)).toBe(false);
  expect(isQuick({ ...onSite, status: "closed" }, forAdults)).toBe(false);
  expect(isQuick({ ...onSite, place: { kind: "remote" } }, forAdults)).toBe(false);
  expect(isQuick({ ...onSite, minorsInvolved: true }, forAdults)).toBe(false);
  expect(isQuick({ ...onSite, teaches: "lifting-safety" }, forAdults)).toBe(false);
  expect(isQuick(onSite, position({ skills: ["tutoring"] }))).toBe(false);
});

it("its person has the gate card of an unknown adult, at the version of none, without a weekly cap", () => {
  expect(gateCardSchema().parse(quickCardOf("vol_1"))).toEqual({
    pk: "GATE#vol_1",
    sk: "CARD",
    version: 0,
    volunteerId: "vol_1",
    status: "active",
    hasGuardian: false,
    vehicle: false,
    skills: [],
    languages: [],
    checks: [],
    weeklyCapMinutes: 10_080,
    teams: [],
    leads: [],
  });
});

it("a place that its person took over says so in the row's change", () => {
  expect(claimedWhy).toBe("claimed");
});

it("name and phone are kept until 30 days after the last shift, in whole seconds", () => {
  const ends = (to: string) => signupShift({ to });
  const shifts = [
    ends("2026-03-07T03:00:00.000Z"),
    ends("2026-03-14T03:00:00.500Z"),
    ends("2026-03-01T03:00:00.000Z"),
  ];
  expect(keptUntil(signupRow(shifts))).toBe(Date.parse("2026-04-13T03:00:01.000Z") / 1_000);
});
