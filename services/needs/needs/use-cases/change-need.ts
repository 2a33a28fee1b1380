import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NeedDeps } from "../deps.ts";
import { managedNeed } from "../move-need.ts";
import { prepareChange } from "../prepare-change.ts";
import type { needRoutes } from "../routes.ts";
import { removedBoards } from "../rules/boards.ts";
import { needViewOf } from "../views.ts";

type ChangeNeed = UseCase<NeedDeps, typeof needRoutes.changeNeed>;

/**
 * Changes a need. Signups keep their places on every shift that is left; the stream cancels the others. People sign
 * up meanwhile, so the change is computed again when it meets one of them.
 */
export const changeNeed: ChangeNeed = (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const before = await managedNeed(deps, params.needId, call.actor);
    const change = { ...call.change(), by: requireSignedIn(call.actor).personId };
    const { confirmedWords, ...update } = body;
    const after = await prepareChange(deps, call.actor, before, update, { change }, confirmedWords);
    await deps.needs.changeNeed(before, after, removedBoards(after.need, before));
    return needViewOf(after.need, after.boards, call.actor, call.now);
  });
