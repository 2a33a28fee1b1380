import type { AuthenticatedActor } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { PreparedNeed } from "#shared/ranking/fit/fit.ts";
import { bestEligible, nearest, nearMiss, rank } from "#shared/ranking/score/match.ts";
import { candidateViews, outCandidateViews, withoutName } from "#shared/ranking/search/candidate-views.ts";
import { candidatesFor, prepare } from "#shared/ranking/search/candidates.ts";
import type { manifest } from "../../manifest.ts";
import { type MatchView, requireMatchView } from "../access.ts";
import type { MatchingDeps } from "../deps.ts";

/** Those whom the caller may see: everybody within reach, or only themselves. */
const considered = async (
  deps: MatchingDeps,
  prepared: PreparedNeed,
  view: MatchView,
  actor: AuthenticatedActor,
) => {
  if (view !== "own") return candidatesFor(deps, prepared);
  const own = (await deps.store.findVolunteer(actor.volunteerId))?.posting;
  return own ? [own] : [];
};

/**
 * Ranks all candidates for a need, exactly. Staff see masked candidates, supervisors nothing of the name, the county
 * counts alone, a team's leader their team, a volunteer themselves.
 */
export const listMatches: UseCase<MatchingDeps, typeof manifest.routes.listMatches> = async (
  deps,
  { params, query },
  call,
) => {
  const actor = requireSignedIn(call.actor);
  const { need, view } = await requireMatchView(deps, actor, params.needId);
  const prepared = await prepare(deps, need, call.now);
  const candidates = await considered(deps, prepared, view, actor);
  const eligible = candidates.flatMap((candidate) => bestEligible(prepared, candidate) ?? []);
  const counts = { eligible: eligible.length, considered: candidates.length };
  if (view === "counts") return { items: [], nextCursor: null, counts };

  const team =
    view === "team"
      ? await teamOf(
          deps,
          actor,
          eligible.map(({ candidate }) => candidate.volunteerId),
        )
      : undefined;
  const seen = team ? eligible.filter(({ candidate }) => team.has(candidate.volunteerId)) : eligible;
  const items = await candidateViews(deps.cards, rank(seen, query.limit), call.locale, call.now);
  if (view !== "named" && view !== "unnamed") return { items, nextCursor: null };

  const named = view === "named";
  const answer = { items: named ? items : items.map(withoutName), nextCursor: null, counts };
  if (query.out === 0) return answer;
  const misses = candidates.flatMap((candidate) => nearMiss(prepared, candidate) ?? []);
  const out = await outCandidateViews(deps.cards, nearest(misses, query.out));
  return { ...answer, out: named ? out : out.map(withoutName) };
};

/** The caller and those of the volunteers who are in a team they lead. */
const teamOf = async ({ cards }: MatchingDeps, actor: AuthenticatedActor, volunteerIds: readonly string[]) =>
  new Set([actor.volunteerId, ...(await cards.membersOf(actor.gateCard?.leads ?? [], volunteerIds))]);
