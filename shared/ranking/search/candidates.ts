import type { Counties } from "#shared/divisions/counties.ts";
import { countyOf } from "#shared/values/division.ts";
import { certifiedSkills } from "#shared/vocabulary/vocabulary.ts";
import type { Candidate } from "../fit/candidate.ts";
import { isCountyWide, neighboursOf } from "../fit/distance.ts";
import { fitsBySkillAndPlace, type PreparedNeed, prepareNeed } from "../fit/fit.ts";
import type { NeedRecord } from "../fit/need.ts";
import { bestEligible, type Match, rank } from "../score/match.ts";
import type { ListPostings } from "./postings.ts";

/** What a search reads: the county's townships, and the postings of the volunteers. */
export interface SearchDeps {
  readonly counties: Counties;
  readonly listPostings: ListPostings;
}

/** Prepares a need for ranking, with the neighbours of its township. */
export const prepare = async (
  { counties }: Pick<SearchDeps, "counties">,
  need: NeedRecord,
  now: Date,
): Promise<PreparedNeed> => {
  const card = await counties.find(countyOf(need.division));
  return prepareNeed(need, neighboursOf(card, need.division), now);
};

/** As {@link prepare}, but undefined without preparing where skills or distance exclude the volunteer. */
export const prepareFor = async (
  { counties }: Pick<SearchDeps, "counties">,
  need: NeedRecord,
  candidate: Candidate,
  now: Date,
): Promise<PreparedNeed | undefined> => {
  const card = await counties.find(countyOf(need.division));
  const neighbours = neighboursOf(card, need.division);
  return fitsBySkillAndPlace(need, neighbours, candidate) ? prepareNeed(need, neighbours, now) : undefined;
};

const townshipsOf = async ({ counties }: SearchDeps, { need, neighbours }: PreparedNeed) => {
  if (!isCountyWide(need)) return [need.division, ...neighbours];
  const card = await counties.find(countyOf(need.division));
  return card?.townships.map(({ code }) => code) ?? [];
};

/** The skill under which a position is searched. All are required, so one is enough; certified ones are rarest. */
const rarestSkill = (skills: readonly string[]): string =>
  skills.find((skill) => certifiedSkills.has(skill)) ?? skills[0] ?? "*";

/**
 * Finds everybody who could be eligible for a need: the postings of its township and those that border it (of the
 * whole county where remote) under one skill of each position. Costs (1 + neighbours) Queries a skill, at most 7 as a
 * rule, at half a read unit for 4 KB. A posting has about 350 bytes (620 with 20 booked shifts), so a unit reads about
 * 23 of them. Grows with the townships, not with the county.
 */
export const findCandidates = async (deps: SearchDeps, prepared: PreparedNeed): Promise<Candidate[]> => {
  const townships = await townshipsOf(deps, prepared);
  const skills = new Set(prepared.need.positions.map((position) => rarestSkill(position.skills)));
  const searched = skills.has("*") ? ["*"] : [...skills];
  const lists = await Promise.all(
    townships.flatMap((township) => searched.map((skill) => deps.listPostings(township, skill))),
  );
  return [...new Map(lists.flat().map((candidate) => [candidate.volunteerId, candidate])).values()];
};

/** The best `limit` candidates of a need, exactly. */
export const bestCandidates = async (
  deps: SearchDeps,
  need: NeedRecord,
  limit: number,
  now: Date,
): Promise<Match[]> => {
  const prepared = await prepare(deps, need, now);
  const candidates = await findCandidates(deps, prepared);
  return rank(
    candidates.flatMap((candidate) => bestEligible(prepared, candidate) ?? []),
    limit,
  );
};
