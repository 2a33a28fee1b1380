import type { CountyCard } from "#shared/published/cards/county-card.ts";
import { countyOf } from "#shared/values/division.ts";
import { distanceKm } from "#shared/values/place.ts";
import type { Candidate } from "./candidate.ts";
import type { NeedSnapshot } from "./need.ts";

/**
 * Distances assumed where coordinates are missing. Volunteers name radii of 3 to 15 km: a radius of 3 km should reach
 * the own township, and one of 10 km, two thirds up that range, the bordering ones, since two centres are seldom
 * closer. A choice, not a measurement; with coordinates on both sides it is never used.
 */
const sameTownshipKm = 3;
const neighbourKm = 10;

/** The townships that border one. Adjacency is edited by hand, so one of the two sides saying so is enough. */
export const neighboursOf = (card: CountyCard | undefined, code: string): ReadonlySet<string> => {
  const named = card?.townships.find((township) => township.code === code)?.neighbours ?? [];
  const others = card?.townships.filter(({ neighbours }) => neighbours.includes(code)) ?? [];
  return new Set([...named, ...others.map((township) => township.code)].filter((other) => other !== code));
};

/** Whether a need takes volunteers of the whole county: it is served remotely, or its division is the county. */
export const isCountyWide = ({ remote, division }: Pick<NeedSnapshot, "remote" | "division">): boolean =>
  remote || division === countyOf(division);

/** km between a volunteer and an on-site need; undefined beyond the need's township and those that border it. */
export const kmTo = (
  need: NeedSnapshot,
  neighbours: ReadonlySet<string>,
  candidate: Pick<Candidate, "division" | "cell">,
): number | undefined => {
  const same = candidate.division === need.division;
  const near = isCountyWide(need)
    ? countyOf(candidate.division) === need.division
    : neighbours.has(candidate.division);
  if (!same && !near) return undefined;
  const { lat, lon } = need;
  if (candidate.cell && lat !== undefined && lon !== undefined)
    return distanceKm(candidate.cell, { lat, lon });
  return same ? sameTownshipKm : neighbourKm;
};
