import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { SuspenseRow } from "../../books/rows.ts";
import { instruct } from "../../inbox/instruct.ts";
import { mayConfirm, requireSuspense } from "../access.ts";
import type { SuspenseDeps } from "../deps.ts";
import type { suspenseRoutes } from "../routes.ts";
import { suspenseView } from "../views.ts";

type Confirm = UseCase<SuspenseDeps, typeof suspenseRoutes.confirmAllocation>;

/**
 * Confirms what money in suspense is, by another person than who said it; the books then post it.
 * @throws Problem `not-found`; refusal `own-approval`, `wrong-state` where nothing is proposed, and where the project takes no
 * gifts any more or nothing is left
 */
export const confirmAllocation: Confirm = async (deps, { params }, call) => {
  const { settled, project } = await retryOnConflict(async () => {
    const { row, project } = await requireSuspense(deps, params.suspenseId, call.actor);
    const by = requireSignedIn(call.actor).personId;
    const isMine = row.proposal?.by === by;
    if (row.status === "proposed" && !isMine && !mayConfirm(call.actor, row, project))
      throw new Problem("not-found");
    if (row.status !== "proposed") throw refuse("wrong-state");
    if (isMine) throw refuse("own-approval", { rule: "own-approval" });
    const next: SuspenseRow = {
      ...row,
      status: "booking",
      confirmed: { by, at: call.now.toISOString() },
      version: row.version + 1,
      change: call.change(),
    };
    const { suspenseId, proposals } = row;
    const saved = {
      save: deps.suspense.save,
      find: () => deps.suspense.find(suspenseId),
      isPending: ({ status }: SuspenseRow) => status === "booking",
      patience: deps.patience,
    };
    const settled = await instruct(saved, next, { kind: "allocate", suspenseId, proposal: proposals }, call);
    return { settled, project };
  });
  if (settled.refused !== undefined) throw refuse("wrong-state", { rule: settled.refused });
  return suspenseView(settled, project, call.actor);
};
