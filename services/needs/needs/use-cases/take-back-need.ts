import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { NeedDeps } from "../deps.ts";
import { managedNeed, saveMove } from "../move-need.ts";
import type { needRoutes } from "../routes.ts";
import { lacksRelease, statusUnreleased } from "../rules/loosening.ts";
import { needViewOf } from "../views.ts";

type TakeBackNeed = UseCase<NeedDeps, typeof needRoutes.takeBackNeed>;

/**
 * Takes a need that awaits release back from the lead, to be changed: it is a draft again, or closed if it was open before.
 * Nobody releases it until its next change puts it to the lead again. One that was taken or sent back is answered unchanged.
 * @throws Problem `not-found`; `wrong-state`, also of one that was released meanwhile; `changed-meanwhile`
 */
export const takeBackNeed: TakeBackNeed = async (deps, { params }, call) => {
  const before = await managedNeed(deps, params.needId, call.actor);
  const { need, boards } = before;
  const status = statusUnreleased(need);
  if (need.status === status && lacksRelease(need)) return needViewOf(need, boards, call.actor, call.now);
  if (need.status !== "awaiting-release") throw refuse("wrong-state");
  return saveMove(deps, before, { status }, call);
};
