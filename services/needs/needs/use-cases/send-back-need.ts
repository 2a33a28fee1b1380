import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayRelease } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import { saveMove } from "../move-need.ts";
import type { needRoutes } from "../routes.ts";
import { sentBack } from "../rules/loosening.ts";
import { needViewOf } from "../views.ts";

type SendBackNeed = UseCase<NeedDeps, typeof needRoutes.sendBackNeed>;

/**
 * Sends a need that awaits release back, with the reason: it is a draft again, or closed if it was open before. Whoever
 * asked for it hears of it. Until it is changed, nobody opens it but a second person. One sent back is answered unchanged.
 */
export const sendBackNeed: SendBackNeed = async (deps, { params, body }, call) => {
  const before = await deps.needs.findNeed(params.needId);
  if (!before || !mayRelease(call.actor, before.need)) throw new Problem("not-found");
  const { need, boards } = before;
  if (need.sentBack) return needViewOf(need, boards, call.actor, call.now);
  if (need.status !== "awaiting-release") throw refuse("wrong-state");
  if (body.version !== undefined && body.version !== need.version) throw refuse("changed-meanwhile");
  const { personId: by } = requireSignedIn(call.actor);
  return saveMove(deps, before, sentBack(need, body.reason, by, call.now.toISOString()), call);
};
