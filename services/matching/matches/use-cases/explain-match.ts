import type { AuthenticatedActor } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { bestOf, isEligible, matchesOf, reasonsOf } from "#shared/ranking/score/match.ts";
import { prepare } from "#shared/ranking/search/candidates.ts";
import { isMemberOf, type MatchView, requireMatchView } from "../access.ts";
import type { MatchDeps } from "../deps.ts";
import type { matchRoutes } from "../routes.ts";

/** Whether a view includes one volunteer: staff see all, a leader their team, a volunteer themselves, counts none. */
const maySee = async (
  { findGateCards }: MatchDeps,
  actor: AuthenticatedActor,
  view: MatchView,
  volunteerId: string,
) => {
  if (view === "named" || view === "unnamed") return true;
  if (view === "counts") return false;
  if (volunteerId === actor.volunteerId) return true;
  if (view !== "team") return false;
  const card = (await findGateCards([volunteerId])).get(volunteerId);
  return card !== undefined && isMemberOf(actor.gateCard?.leads ?? [], card);
};

/** Explains any pair: the score with its reasons, or the failed gates, for the need and for each position. */
export const explainMatch: UseCase<MatchDeps, typeof matchRoutes.explainMatch> = async (
  deps,
  { params: { needId, volunteerId } },
  call,
) => {
  const actor = requireSignedIn(call.actor);
  const { need, view } = await requireMatchView(deps, actor, needId);
  const candidate = (await deps.store.findVolunteer(volunteerId))?.posting;
  if (!candidate || !(await maySee(deps, actor, view, volunteerId))) throw new Problem("not-found");
  const matches = matchesOf(await prepare(deps, need, call.now), candidate);
  const best = bestOf(matches);
  if (!best) throw new Problem("not-found");
  return {
    needId,
    volunteerId,
    eligible: isEligible(best),
    positionId: best.position.positionId,
    ...(isEligible(best) ? { score: best.score } : {}),
    reasons: reasonsOf(best, call.locale),
    failedGates: [...best.fit.failed],
    positions: matches.map((match) => ({
      positionId: match.position.positionId,
      eligible: isEligible(match),
      score: match.score,
      failedGates: [...match.fit.failed],
    })),
  };
};
