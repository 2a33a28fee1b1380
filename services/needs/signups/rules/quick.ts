import { unknownAdult } from "#shared/eligibility/unknown-adult.ts";
import { type GateCard, gateCardKey } from "#shared/published/cards/gate-card.ts";
import type { SignupRow } from "../rows.ts";

/**
 * The gate card of somebody who signed up by name and phone alone, while none is stored: an adult of whom nothing else is
 * known. Version 0 has the write check that none is.
 */
export const quickCardOf = (volunteerId: string): GateCard => ({
  ...gateCardKey(volunteerId),
  version: 0,
  volunteerId,
  status: "active",
  hasGuardian: unknownAdult.hasGuardian,
  vehicle: unknownAdult.vehicle,
  skills: [],
  languages: [],
  checks: [],
  // All hours of a week: one place at a time is what bounds them.
  weeklyCapMinutes: 7 * 24 * 60,
  teams: [],
  leads: [],
});

/** Why a quick signup changed whose place went on to its person's own signup: nothing became free. */
export const claimedWhy = "claimed";

/**
 * Days for which name and phone are kept after the last shift: an accident is reported to the insurer, and attendance is
 * corrected, within a month.
 */
const keptDays = 30;

/** Until when the name and phone of a quick signup are kept, in seconds since 1970. */
export const keptUntil = ({ shifts }: Pick<SignupRow, "shifts">): number => {
  const last = Math.max(...shifts.map(({ to }) => Date.parse(to)));
  return Math.ceil(last / 1_000) + keptDays * 86_400;
};
