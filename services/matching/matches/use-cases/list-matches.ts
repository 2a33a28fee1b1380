import type { AuthenticatedActor } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { PreparedNeed } from "#shared/ranking/fit/fit.ts";
import { bestEligible, type Match, nearest, nearMiss, rank } from "#shared/ranking/score/match.ts";
import { findCandidates, prepare } from "#shared/ranking/search/candidates.ts";
import { candidateViews } from "#shared/ranking/views/match-views.ts";
import { isMemberOf, type MatchView, requireMatchView } from "../access.ts";
import type { MatchDeps } from "../deps.ts";
import type { matchRoutes } from "../routes.ts";
import { outCandidateViews, withoutName } from "../views.ts";

/** The volunteers to rank: a volunteer only themselves, everybody else all within reach. */
const candidatesOf = async (
  deps: MatchDeps,
  prepared: PreparedNeed,
  view: MatchView,
  actor: AuthenticatedActor,
) => {
  if (view !== "own") return findCandidates(deps, prepared);
  const posting = (await deps.store.findVolunteer(actor.volunteerId))?.posting;
  return posting ? [posting] : [];
};

const volunteerOf = ({ candidate }: Match): string => candidate.volunteerId;

/** Of several matches, the caller's own and those of members of a team they lead. */
const ofTeam = async ({ findGateCards }: MatchDeps, actor: AuthenticatedActor, matches: readonly Match[]) => {
  const cards = await findGateCards(matches.map(volunteerOf));
  return matches.filter((match) => {
    const card = cards.get(volunteerOf(match));
    const isMember = card !== undefined && isMemberOf(actor.gateCard?.leads ?? [], card);
    return isMember || volunteerOf(match) === actor.volunteerId;
  });
};

/**
 * Ranks all candidates of a need, exactly. Staff see masked names, supervisors none, the county department only
 * counts, a team's leader the team, a volunteer themselves.
 */
export const listMatches: UseCase<MatchDeps, typeof matchRoutes.listMatches> = async (
  deps,
  { params, query },
  call,
) => {
  const actor = requireSignedIn(call.actor);
  const { need, view } = await requireMatchView(deps, actor, params.needId);
  const prepared = await prepare(deps, need, call.now);
  const candidates = await candidatesOf(deps, prepared, view, actor);
  const eligible = candidates.flatMap((candidate) => bestEligible(prepared, candidate) ?? []);
  const counts = { eligible: eligible.length, considered: candidates.length };
  if (view === "counts") return { items: [], nextCursor: null, counts };

  const visible = view === "team" ? await ofTeam(deps, actor, eligible) : eligible;
  const ranked = rank(visible, query.limit);
  const items = candidateViews(
    ranked,
    await deps.findGateCards(ranked.map(volunteerOf)),
    call.locale,
    call.now,
  );
  if (view !== "named" && view !== "unnamed") return { items, nextCursor: null };

  const named = view === "named";
  const answer = { items: named ? items : items.map(withoutName), nextCursor: null, counts };
  if (query.out === 0) return answer;
  const misses = nearest(
    candidates.flatMap((candidate) => nearMiss(prepared, candidate) ?? []),
    query.out,
  );
  const out = outCandidateViews(misses, await deps.findGateCards(misses.map(volunteerOf)));
  return { ...answer, out: named ? out : out.map(withoutName) };
};
