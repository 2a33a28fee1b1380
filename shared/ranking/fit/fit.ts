import { failedGates } from "#shared/eligibility/failed-gates.ts";
import { countyOf } from "#shared/values/division.ts";
import { isFree } from "./availability.ts";
import { type Candidate, spansOf } from "./candidate.ts";
import { kmTo } from "./distance.ts";
import { type KnownNeed, type NeedPosition, type OpenShift, openShiftsOf } from "./need.ts";

/** A need made ready for many volunteers at one moment. */
export interface PreparedNeed {
  readonly need: KnownNeed;
  readonly neighbours: ReadonlySet<string>;
  readonly openShifts: readonly OpenShift[];
  readonly now: Date;
}

export const prepareNeed = (need: KnownNeed, neighbours: ReadonlySet<string>, now: Date): PreparedNeed => ({
  need,
  neighbours,
  openShifts: openShiftsOf(need, now),
  now,
});

/** How a volunteer stands to one position: what fails, how far it is, which open shifts they could take. */
export interface Fit {
  /** None: eligible. */
  readonly failed: readonly string[];
  readonly km: number | undefined;
  readonly fitting: readonly OpenShift[];
}

const overlaps = (flat: readonly number[], { from, to }: OpenShift): boolean =>
  spansOf(flat).some(([begins, ends]) => begins < to && from < ends);

const weekMinutes = 7 * 1_440;

/** Whether a shift would take any week that it reaches into over the volunteer's cap. */
const exceedsCap = ({ commitments, weeklyCapMinutes }: Candidate, shift: OpenShift): boolean => {
  const spans = [[shift.from, shift.to] as const, ...commitments.flatMap(({ held }) => [...spansOf(held)])];
  for (let begins = shift.weekBegins; begins < shift.to; begins += weekMinutes) {
    const inWeek = ([from, to]: readonly [number, number]) =>
      Math.max(0, Math.min(to, begins + weekMinutes) - Math.max(from, begins));
    if (spans.reduce((sum, span) => sum + inWeek(span), 0) > weeklyCapMinutes) return true;
  }
  return false;
};

const failedOnShift = (
  { need }: PreparedNeed,
  position: NeedPosition,
  candidate: Candidate,
  shift: OpenShift,
): string[] => {
  const failed = failedGates(candidate, position, shift.day);
  if (!isFree(candidate, shift)) failed.push("time");
  const here = candidate.commitments.filter(({ needId }) => needId === need.needId);
  if (here.some(({ held, waiting }) => overlaps(held, shift) || overlaps(waiting, shift)))
    return [...failed, "already-signed-up"];
  const elsewhere = candidate.commitments.filter(({ needId }) => needId !== need.needId);
  if (elsewhere.some(({ held }) => overlaps(held, shift))) failed.push("clash");
  if (exceedsCap(candidate, shift)) failed.push("over-cap");
  return failed;
};

/** What stands in the way on every shift; where each shift has its own reason, all of them. */
const failedOnAll = (failed: readonly (readonly string[])[]): string[] => {
  if (failed.some((gates) => gates.length === 0)) return [];
  const all = [...new Set(failed.flat())];
  const always = all.filter((gate) => failed.every((gates) => gates.includes(gate)));
  return always.length > 0 ? always : all;
};

/** The gate of place that fails: `other-county` or `distance`; none where the volunteer can get there. */
const failedByPlace = ({ remote, division }: KnownNeed, candidate: Candidate, km: number | undefined) => {
  if (remote) return countyOf(candidate.division) === countyOf(division) ? [] : ["other-county"];
  return km !== undefined && km <= candidate.radiusKm ? [] : ["distance"];
};

/**
 * Whether a volunteer has the skills of a position and can get there. Whoever has not is eligible on no shift, so
 * this is asked before a need is prepared, which is the dearer part.
 */
export const fitsBySkillAndPlace = (
  need: KnownNeed,
  neighbours: ReadonlySet<string>,
  candidate: Candidate,
): boolean => {
  const hasAll = ({ skills }: NeedPosition) => skills.every((skill) => candidate.skills.includes(skill));
  if (!need.positions.some(hasAll)) return false;
  const km = need.remote ? undefined : kmTo(need, neighbours, candidate);
  return failedByPlace(need, candidate, km).length === 0;
};

/** The gates that hold or fail whatever the shift. */
const failedAnyway = ({ need, openShifts }: PreparedNeed, candidate: Candidate, km: number | undefined) => {
  const failed: string[] = [];
  if (openShifts.length === 0) failed.push("closed");
  if (candidate.paused) failed.push("paused");
  return [...failed, ...failedByPlace(need, candidate, km)];
};

/** Puts a volunteer to every gate of a position: eligible with at least one open shift on which all of them hold. */
export const fitOf = (prepared: PreparedNeed, position: NeedPosition, candidate: Candidate): Fit => {
  const km = prepared.need.remote ? undefined : kmTo(prepared.need, prepared.neighbours, candidate);
  const { openShifts } = prepared;
  const byShift = openShifts.map((shift) => failedOnShift(prepared, position, candidate, shift));
  return {
    failed: [...failedAnyway(prepared, candidate, km), ...failedOnAll(byShift)],
    km,
    fitting: openShifts.filter((_, at) => byShift[at]?.length === 0),
  };
};
