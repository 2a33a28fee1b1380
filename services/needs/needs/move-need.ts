import { ConditionFailed } from "#shared/db/write.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { NeedDeps } from "./deps.ts";
import type { NeedRow } from "./rows.ts";
import { type NeedStatus, requireMove } from "./rules/lifecycle.ts";
import type { NeedView } from "./schemas.ts";
import { managedNeed } from "./use-cases/change-need.ts";
import { needViewOf } from "./views.ts";

/**
 * Moves a need to another status; one that is there already is answered as it stands.
 * @param more what else changes, and what refuses the move by throwing
 * @throws Problem `not-found`, `wrong-state`, `changed-meanwhile`
 */
export const moveNeed = async (
  deps: NeedDeps,
  needId: string,
  call: Call,
  status: NeedStatus,
  more: (need: NeedRow) => Partial<NeedRow> = () => ({}),
): Promise<NeedView> => {
  const { need, boards } = await managedNeed(deps, needId, call.actor);
  if (need.status === status) return needViewOf(need, boards, call.actor, call.now);
  requireMove(need.status, status);
  const after = { ...need, ...more(need), status, version: need.version + 1, change: call.change() };
  try {
    await deps.store.moveNeed(need, after);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return needViewOf(after, boards, call.actor, call.now);
};
