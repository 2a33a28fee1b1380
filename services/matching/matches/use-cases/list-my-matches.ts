import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { neighboursOf } from "#shared/ranking/fit/distance.ts";
import { bestEligible, rank } from "#shared/ranking/score/match.ts";
import { matchView } from "#shared/ranking/search/candidate-views.ts";
import { prepareFor } from "#shared/ranking/search/candidates.ts";
import { countyOf } from "#shared/values/division.ts";
import { needsIn } from "../../index/keys.ts";
import type { manifest } from "../../manifest.ts";
import type { MatchingDeps } from "../deps.ts";

/** The lists in which needs within reach stand: of the home township, its neighbours, and of the whole county. */
const listsFor = async ({ counties }: MatchingDeps, home: string): Promise<string[]> => {
  const county = countyOf(home);
  const neighbours = neighboursOf(await counties.find(county), home);
  const onSite = [home, ...neighbours, county].map((division) => needsIn(division, false));
  return [...onSite, needsIn(county, true)];
};

/**
 * Ranks the listed needs that fit the caller, exactly: (3 + neighbours) Queries of open needs, at most 9 as a rule,
 * and half a read unit for 4 KB of them. Needs that are invited to, or concern a few only, stand in no list.
 */
export const listOwnMatches: UseCase<MatchingDeps, typeof manifest.routes.listOwnMatches> = async (
  deps,
  { query },
  { actor, now, locale },
) => {
  const candidate = (await deps.store.findVolunteer(requireSignedIn(actor).volunteerId))?.posting;
  // The profile was written a moment ago and its event is on its way, or the index has not heard of it.
  if (!candidate) return { items: [], nextCursor: null };
  const lists = await listsFor(deps, candidate.division);
  const needs = await Promise.all(lists.map((list) => deps.store.listNeeds(list, now.toISOString())));
  const prepared = await Promise.all(
    needs
      .flat()
      .filter(({ listing }) => listing === "public")
      .map((need) => prepareFor(deps, need, candidate, now)),
  );
  const matches = prepared.flatMap((need) => (need && bestEligible(need, candidate)) ?? []);
  const items = rank(matches, query.limit).map((match) => {
    const { need, openShifts } = match.prepared;
    const { needId, title, kind, division, remote } = need;
    return {
      needId,
      title,
      kind,
      division,
      remote,
      ...matchView(match, locale),
      openShifts: openShifts.length,
    };
  });
  return { items, nextCursor: null };
};
