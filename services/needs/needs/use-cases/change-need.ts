import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayManage } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import { managedNeed } from "../move-need.ts";
import { operatorOf } from "../prepare-need.ts";
import type { needRoutes } from "../routes.ts";
import { boardsOf, removedBoards } from "../rules/boards.ts";
import { fillNeed } from "../rules/fill-need.ts";
import type { CreateNeed, UpdateNeed } from "../schemas.ts";
import { needViewOf } from "../views.ts";

/** The request with the changed fields replaced; `null` removes a field. */
const merge = (request: CreateNeed, update: UpdateNeed): CreateNeed => {
  const changed = Object.entries(update).filter(([, value]) => value !== undefined);
  return {
    ...request,
    ...Object.fromEntries(changed.map(([field, value]) => [field, value ?? undefined])),
  };
};

type ChangeNeed = UseCase<NeedDeps, typeof needRoutes.changeNeed>;

/**
 * Changes a need. Signups keep their places on every shift that is left; the stream cancels the others. People sign
 * up meanwhile, so the change is computed again when it meets one of them.
 */
export const changeNeed: ChangeNeed = (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const before = await managedNeed(deps, params.needId, call.actor);
    if (before.need.status === "cancelled") throw refuse("wrong-state");
    const request = merge(before.need.request, body);
    const operatorId =
      request.projectId === before.need.projectId
        ? before.need.operatorId
        : await operatorOf(deps, request.projectId, request.division);
    if (!mayManage(call.actor, { division: request.division, operatorId })) throw new Problem("not-found");
    const base = {
      ...before.need,
      version: before.need.version + 1,
      change: { ...call.change(), by: requireSignedIn(call.actor).personId },
      operatorId,
    };
    const need = fillNeed(base, request, before.need, deps.ids);
    const boards = boardsOf(need, before);
    await deps.needs.changeNeed(before, { need, boards }, removedBoards(need, before));
    return needViewOf(need, boards, call.actor, call.now);
  });
