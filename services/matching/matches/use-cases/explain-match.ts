import type { AuthenticatedActor } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { bestOf, isEligible, matchesOf, reasonsOf } from "#shared/ranking/score/match.ts";
import { prepare } from "#shared/ranking/search/candidates.ts";
import type { manifest } from "../../manifest.ts";
import { type MatchView, requireMatchView } from "../access.ts";
import type { MatchingDeps } from "../deps.ts";

/** Whether a view reaches one volunteer: staff everybody, a leader their team, a volunteer themselves, a count nobody. */
const mayAsk = async (
  { cards }: MatchingDeps,
  actor: AuthenticatedActor,
  view: MatchView,
  volunteerId: string,
) => {
  if (view === "named" || view === "unnamed") return true;
  if (view === "counts") return false;
  if (volunteerId === actor.volunteerId) return true;
  return (
    view === "team" && (await cards.membersOf(actor.gateCard?.leads ?? [], [volunteerId])).has(volunteerId)
  );
};

/** Explains any pair: the score with its reasons, or the gates that failed, for the need and for each position. */
export const explainMatch: UseCase<MatchingDeps, typeof manifest.routes.explainMatch> = async (
  deps,
  { params: { needId, volunteerId } },
  call,
) => {
  const actor = requireSignedIn(call.actor);
  const { need, view } = await requireMatchView(deps, actor, needId);
  const candidate = (await deps.store.findVolunteer(volunteerId))?.posting;
  if (!candidate || !(await mayAsk(deps, actor, view, volunteerId))) throw new Problem("not-found");
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
