import { judgeGates } from "#shared/eligibility/judge-gates.ts";
import { epochMinutes, overlaps, type Span } from "#shared/eligibility/span.ts";
import { exceedsCap, minutesByWeek, type WeeklyMinutes } from "#shared/eligibility/weekly-cap.ts";
import { countyOf } from "#shared/values/division.ts";
import { isFree } from "./availability.ts";
import type { Candidate } from "./candidate.ts";
import { kmTo } from "./distance.ts";
import { type NeedPosition, type NeedRecord, type OpenShift, openShiftsOf } from "./need.ts";

/** A need prepared for comparing many volunteers with it at one moment. */
export interface PreparedNeed {
  readonly need: NeedRecord;
  /** The townships that border the need's. */
  readonly neighbours: ReadonlySet<string>;
  readonly openShifts: readonly OpenShift[];
  readonly now: Date;
}

export const prepareNeed = (need: NeedRecord, neighbours: ReadonlySet<string>, now: Date): PreparedNeed => ({
  need,
  neighbours,
  openShifts: openShiftsOf(need, now),
  now,
});

/** How a volunteer fits one position. */
export interface Fit {
  /** Names of the failed gates; empty: eligible. */
  readonly failed: readonly string[];
  /** Undefined where the need is remote or out of reach. */
  readonly km: number | undefined;
  /** The open shifts on which no gate fails. */
  readonly fitting: readonly OpenShift[];
}

const failedOnShift = (
  { need, now }: PreparedNeed,
  position: NeedPosition,
  candidate: Candidate,
  booked: WeeklyMinutes,
  shift: OpenShift,
): string[] => {
  const overlapsShift = (spans: readonly Span[]) => spans.some((span) => overlaps(span, shift));
  const minutesAhead = shift.from - epochMinutes(now);
  const failed = [...judgeGates(candidate, position, shift.days, minutesAhead).failed];
  if (!isFree(candidate, shift)) failed.push("time");
  const here = candidate.commitments.filter(({ needId }) => needId === need.needId);
  if (here.some(({ held, waiting }) => overlapsShift(held) || overlapsShift(waiting)))
    return [...failed, "already-signed-up"];
  const elsewhere = candidate.commitments.filter(({ needId }) => needId !== need.needId);
  if (elsewhere.some(({ held }) => overlapsShift(held))) failed.push("clash");
  if (exceedsCap(booked, shift, candidate.weeklyCapMinutes)) failed.push("over-cap");
  return failed;
};

/** The gates that fail on every shift; where each shift fails by others, all of them; none if one shift fits. */
const sharedFailures = (failed: readonly (readonly string[])[]): string[] => {
  if (failed.some((gates) => gates.length === 0)) return [];
  const all = [...new Set(failed.flat())];
  const always = all.filter((gate) => failed.every((gates) => gates.includes(gate)));
  return always.length > 0 ? always : all;
};

/** The gate of place that fails: `other-county` or `distance`; none where the volunteer can get there. */
const failedByPlace = ({ remote, division }: NeedRecord, candidate: Candidate, km: number | undefined) => {
  if (remote) return countyOf(candidate.division) === countyOf(division) ? [] : ["other-county"];
  return km !== undefined && km <= candidate.radiusKm ? [] : ["distance"];
};

/**
 * Whether a volunteer has the skills of a position and can get there. If not, no shift is open to them. Call it before
 * preparing the need, which costs more.
 */
export const fitsBySkillAndPlace = (
  need: NeedRecord,
  neighbours: ReadonlySet<string>,
  candidate: Candidate,
): boolean => {
  const hasAll = ({ skills }: NeedPosition) => skills.every((skill) => candidate.skills.includes(skill));
  if (!need.positions.some(hasAll)) return false;
  const km = need.remote ? undefined : kmTo(need, neighbours, candidate);
  return failedByPlace(need, candidate, km).length === 0;
};

/** The failed gates that do not depend on the shift. */
const failedRegardlessOfShift = (
  { need, openShifts }: PreparedNeed,
  candidate: Candidate,
  km: number | undefined,
) => {
  const failed: string[] = [];
  if (openShifts.length === 0) failed.push("closed");
  if (candidate.paused) failed.push("paused");
  return [...failed, ...failedByPlace(need, candidate, km)];
};

/** Checks every gate of a position: a volunteer is eligible if on at least one open shift none fails. */
export const fitOf = (prepared: PreparedNeed, position: NeedPosition, candidate: Candidate): Fit => {
  const { need, neighbours, openShifts } = prepared;
  const km = need.remote ? undefined : kmTo(need, neighbours, candidate);
  const booked = minutesByWeek(candidate.commitments.flatMap(({ held }) => held));
  const byShift = openShifts.map((shift) => failedOnShift(prepared, position, candidate, booked, shift));
  return {
    failed: [...failedRegardlessOfShift(prepared, candidate, km), ...sharedFailures(byShift)],
    km,
    fitting: openShifts.filter((_, at) => byShift[at]?.length === 0),
  };
};
