import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { SuspenseRow } from "../../books/rows.ts";
import { mayConfirm, requireSuspense } from "../access.ts";
import type { SuspenseDeps } from "../deps.ts";
import type { suspenseRoutes } from "../routes.ts";
import { suspenseView } from "../views.ts";

type Withdraw = UseCase<SuspenseDeps, typeof suspenseRoutes.withdrawAllocation>;

/**
 * Takes back what was said of money in suspense, so that it can be said anew: by who said it, or may confirm it.
 * @throws Problem `not-found`; refusal `wrong-state` where nothing is proposed
 */
export const withdrawAllocation: Withdraw = (deps, { params }, call) =>
  retryOnConflict(async () => {
    const { row, project } = await requireSuspense(deps, params.suspenseId, call.actor);
    const isMine = row.proposal?.by === requireSignedIn(call.actor).personId;
    if (row.status === "proposed" && !isMine && !mayConfirm(call.actor, row, project))
      throw new Problem("not-found");
    if (row.status !== "proposed") throw refuse("wrong-state");
    const { proposal: _proposal, ...rest } = row;
    const next: SuspenseRow = { ...rest, status: "open", version: row.version + 1, change: call.change() };
    await deps.suspense.save(next);
    return suspenseView(next, undefined, call.actor);
  });
