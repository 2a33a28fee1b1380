import type { CountyCard } from "#shared/published/cards/county-card.ts";
import { countyOf } from "#shared/values/division.ts";
import { distanceKm } from "#shared/values/place.ts";
import type { Candidate } from "./candidate.ts";
import type { KnownNeed } from "./need.ts";

/**
 * How far a way counts where coordinates are not known. Volunteers say 3 to 15 km: whoever says 3 is to reach the
 * own township, and whoever says 10, two thirds of that range, the next ones; a centre of a township is seldom nearer
 * to its neighbour's. A choice, not a measurement: with coordinates on both sides it is never used.
 */
const sameTownshipKm = 3;
const neighbourKm = 10;

/** The townships that border one, whichever of the two says so: adjacency is edited by hand. */
export const neighboursOf = (card: CountyCard | undefined, code: string): ReadonlySet<string> => {
  const own = card?.townships.find((township) => township.code === code)?.neighbours ?? [];
  const others = card?.townships.filter(({ neighbours }) => neighbours.includes(code)) ?? [];
  return new Set([...own, ...others.map((township) => township.code)].filter((other) => other !== code));
};

/** Whether a need takes volunteers of the whole county: one served remotely, or given for the county as such. */
export const isCountyWide = ({ remote, division }: KnownNeed): boolean =>
  remote || division === countyOf(division);

/** km between a volunteer and an on-site need; undefined beyond the need's township and those that border it. */
export const kmTo = (
  need: KnownNeed,
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
