import type { MatchingDeps } from "#services/matching/matches/deps.ts";
import { countyOf } from "#shared/values/division.ts";
import { certifiedSkills } from "#shared/vocabulary/vocabulary.ts";
import type { Candidate } from "../fit/candidate.ts";
import { isCountyWide, neighboursOf } from "../fit/distance.ts";
import { fitsBySkillAndPlace, type PreparedNeed, prepareNeed } from "../fit/fit.ts";
import type { KnownNeed } from "../fit/need.ts";

/** A need made ready for matching, with the neighbours of its township. */
export const prepare = async (deps: MatchingDeps, need: KnownNeed, now: Date): Promise<PreparedNeed> => {
  const card = await deps.counties.find(countyOf(need.division));
  return prepareNeed(need, neighboursOf(card, need.division), now);
};

/** As {@link prepare}; undefined, and nothing prepared, where skills or distance rule the volunteer out. */
export const prepareFor = async (
  deps: MatchingDeps,
  need: KnownNeed,
  candidate: Candidate,
  now: Date,
): Promise<PreparedNeed | undefined> => {
  const card = await deps.counties.find(countyOf(need.division));
  const neighbours = neighboursOf(card, need.division);
  return fitsBySkillAndPlace(need, neighbours, candidate) ? prepareNeed(need, neighbours, now) : undefined;
};

const townshipsOf = async (deps: MatchingDeps, { need, neighbours }: PreparedNeed): Promise<string[]> => {
  if (!isCountyWide(need)) return [need.division, ...neighbours];
  const card = await deps.counties.find(countyOf(need.division));
  return card?.townships.map(({ code }) => code) ?? [];
};

/** The one skill under which to look for a position: all are required, so any will do; certificates are rarest. */
const sought = (skills: readonly string[]): string =>
  skills.find((skill) => certifiedSkills.has(skill)) ?? skills[0] ?? "*";

/**
 * Everybody who could be eligible for a need: the postings of its township and neighbours (of all its county where
 * remote) under one skill of each position, none left out. That is (1 + neighbours) Queries a skill, at most 7 as a
 * rule, at half a read unit for 4 KB: a posting measures about 350 bytes (620 with 20 booked shifts), so one unit
 * reads some 23, and a search grows with its townships and never with the county.
 */
export const candidatesFor = async (deps: MatchingDeps, prepared: PreparedNeed): Promise<Candidate[]> => {
  const townships = await townshipsOf(deps, prepared);
  const skills = new Set(prepared.need.positions.map((position) => sought(position.skills)));
  const under = skills.has("*") ? ["*"] : [...skills];
  const found = await Promise.all(
    townships.flatMap((township) => under.map((skill) => deps.store.listPostings(township, skill))),
  );
  return [...new Map(found.flat().map((candidate) => [candidate.volunteerId, candidate])).values()];
};
