import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { neighboursOf } from "#shared/ranking/fit/distance.ts";
import { bestEligible, rank } from "#shared/ranking/score/match.ts";
import { prepareFor } from "#shared/ranking/search/candidates.ts";
import { matchView } from "#shared/ranking/views/match-views.ts";
import { countyOf } from "#shared/values/division.ts";
import { needsIn } from "../../index/keys.ts";
import type { MatchDeps } from "../deps.ts";
import type { matchRoutes } from "../routes.ts";

/** The lists of needs within reach: of the home township, those that border it, and the whole county. */
const listsFor = async ({ counties }: MatchDeps, home: string): Promise<string[]> => {
  const county = countyOf(home);
  const neighbours = neighboursOf(await counties.find(county), home);
  const onSite = [home, ...neighbours, county].map((division) => needsIn(division, false));
  return [...onSite, needsIn(county, true)];
};

/**
 * Ranks the public needs that fit the caller, exactly. Costs (3 + neighbours) Queries of open needs, at most 9 as a
 * rule, at half a read unit for 4 KB.
 */
export const listMyMatches: UseCase<MatchDeps, typeof matchRoutes.listMyMatches> = async (
  deps,
  { query },
  { actor, now, locale },
) => {
  const candidate = (await deps.store.findVolunteer(requireSignedIn(actor).volunteerId))?.posting;
  // Nothing to rank until the event of a new profile has arrived.
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
