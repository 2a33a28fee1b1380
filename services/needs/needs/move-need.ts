import type { Actor } from "#shared/access/actor.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayManage } from "./access.ts";
import type { NeedDeps } from "./deps.ts";
import type { NeedRow, NeedWithBoards } from "./rows.ts";
import { requireMove } from "./rules/lifecycle.ts";
import type { NeedStatus, NeedView } from "./schemas.ts";
import { needViewOf } from "./views.ts";

/** A need that the caller manages. @throws Problem `not-found` for any other need */
export const managedNeed = async (
  { needs }: Pick<NeedDeps, "needs">,
  needId: string,
  actor: Actor,
): Promise<NeedWithBoards> => {
  const needWithBoards = await needs.findNeed(needId);
  if (!needWithBoards || !mayManage(actor, needWithBoards.need)) throw new Problem("not-found");
  return needWithBoards;
};

/**
 * Moves a need to another status. A need that has the status already is answered unchanged.
 * @param alsoChange further fields to change; throws to refuse the move
 * @throws Problem `not-found`; `wrong-state`; `changed-meanwhile` if somebody else changed the need just now
 */
export const moveNeed = async (
  deps: NeedDeps,
  needId: string,
  call: Call,
  status: NeedStatus,
  alsoChange: (need: NeedRow) => Partial<NeedRow> = () => ({}),
): Promise<NeedView> => {
  const { need, boards } = await managedNeed(deps, needId, call.actor);
  if (need.status === status) return needViewOf(need, boards, call.actor, call.now);
  requireMove(need.status, status);
  return saveMove(deps, { need, boards }, { ...alsoChange(need), status }, call);
};

/** Saves a need with the fields that a move changes. @throws Problem `changed-meanwhile` if it has changed since it was read */
export const saveMove = async (
  { needs }: Pick<NeedDeps, "needs">,
  { need, boards }: NeedWithBoards,
  moved: Partial<NeedRow>,
  call: Call,
): Promise<NeedView> => {
  const after = { ...need, ...moved, version: need.version + 1, change: call.change() };
  try {
    await needs.moveNeed({ need, boards }, after);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return needViewOf(after, boards, call.actor, call.now);
};
