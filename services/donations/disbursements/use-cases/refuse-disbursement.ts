import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { requireDisbursement, stepsOf } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import { instruct } from "../instruct.ts";
import type { disbursementRoutes } from "../routes.ts";
import { noLongerWaiting } from "../rules/approvals.ts";
import { disbursementView } from "../views.ts";

type Refuse = UseCase<DisbursementsDeps, typeof disbursementRoutes.refuseDisbursement>;

/**
 * Refuses a disbursement that was asked for; money that was set aside for it returns to its fund, as long as the bank has
 * not paid it. Whoever could approve it may, also who has approved it.
 * @throws Problem `not-found`; refusal `wrong-state` once it was paid, refused or given up
 */
export const refuseDisbursement: Refuse = async (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const { row, project } = await requireDisbursement(deps, params.disbursementId, call.actor);
    if (stepsOf(call.actor, project).length === 0) throw new Problem("not-found");
    if (row.status !== "requested" && row.status !== "approved") throw refuse("wrong-state");
    const by = requireSignedIn(call.actor).personId;
    const next = {
      ...row,
      refused: { by, at: call.now.toISOString(), reason: body.reason },
      version: row.version + 1,
      change: call.change(body.reason),
    };
    if (row.status === "approved")
      return disbursementView(
        await instruct(deps, { ...next, status: "voiding" }, "void", call),
        project,
        call.actor,
      );
    const refused = { ...next, ...noLongerWaiting, status: "refused" as const };
    await deps.disbursements.save(refused);
    return disbursementView(refused, project, call.actor);
  });
