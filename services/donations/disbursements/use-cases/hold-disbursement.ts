import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayHold, requireDisbursement } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import type { disbursementRoutes } from "../routes.ts";
import { hoursHeld, mayBeHeld } from "../rules/approvals.ts";
import { disbursementView } from "../views.ts";

type Hold = UseCase<DisbursementsDeps, typeof disbursementRoutes.holdDisbursement>;

const hour = 60 * 60_000;

/**
 * Holds a large disbursement, so that it is not paid for 24 hours. The county does so once; the approvers decide.
 * @throws Problem `not-found`; refusal `below-hold` of a smaller sum, `wrong-state` once it was held, paid or refused
 */
export const holdDisbursement: Hold = (deps, { params }, call) =>
  retryOnConflict(async () => {
    const { row, project } = await requireDisbursement(deps, params.disbursementId, call.actor);
    if (!mayHold(call.actor, project)) throw new Problem("not-found");
    if (!mayBeHeld(row)) throw refuse("below-hold");
    const isOpen = row.status === "requested" || row.status === "approved";
    if (!isOpen || row.heldUntil !== undefined) throw refuse("wrong-state");
    const heldUntil = new Date(call.now.getTime() + hoursHeld * hour).toISOString();
    const next = { ...row, heldUntil, version: row.version + 1, change: call.change() };
    await deps.disbursements.save(next);
    return disbursementView(next, project, call.actor);
  });
