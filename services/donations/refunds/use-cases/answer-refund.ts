import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayApproveRefund } from "../access.ts";
import type { RefundsDeps } from "../deps.ts";
import { instructRefund } from "../instruct-refund.ts";
import type { refundRoutes } from "../routes.ts";
import type { RefundRow } from "../rows.ts";
import type { refundRefusals } from "../schemas.ts";
import { refundView } from "../views.ts";

/** A refund that waits for the caller's answer, with its next version. @throws Problem `not-found`; refusal `own-approval`, `wrong-state` */
const waiting = async (deps: RefundsDeps, refundId: string, call: Call) => {
  const row = await deps.refunds.find(refundId);
  if (!row || !mayApproveRefund(call.actor, row)) throw new Problem("not-found");
  const by = requireSignedIn(call.actor).personId;
  if (row.requestedBy === by) throw refuse("own-approval");
  if (row.status !== "requested") throw refuse("wrong-state");
  return { by, next: { ...row, version: row.version + 1, change: call.change() } };
};

const ruleOf = ({ status, refusedFor }: RefundRow): (typeof refundRefusals)[number] | undefined =>
  status === "refused" &&
  (refusedFor === "disputed" || refusedFor === "more-than-left" || refusedFor === "balance")
    ? refusedFor
    : undefined;

/**
 * Approves a refund, by a manager who did not ask for it; the books then set its money aside and send it.
 * @throws Problem `not-found`; refusal `own-approval`, `wrong-state`, and the rule that it breaks now
 */
export const approveRefund: UseCase<RefundsDeps, typeof refundRoutes.approveRefund> = async (
  deps,
  { params },
  call,
) => {
  const settled = await retryOnConflict(async () => {
    const { by, next } = await waiting(deps, params.refundId, call);
    const approved = { by, at: call.now.toISOString() };
    return instructRefund(deps, { ...next, approved, status: "booking" }, call);
  });
  const rule = ruleOf(settled);
  if (rule) throw refuse(rule);
  return refundView(settled);
};

/** Refuses a refund that waits for a manager. @throws Problem `not-found`; refusal `own-approval`, `wrong-state` */
export const refuseRefund: UseCase<RefundsDeps, typeof refundRoutes.refuseRefund> = (
  deps,
  { params },
  call,
) =>
  retryOnConflict(async () => {
    const { next } = await waiting(deps, params.refundId, call);
    const refused: RefundRow = { ...next, status: "refused", refusedFor: "manager" };
    await deps.refunds.save(refused);
    return refundView(refused);
  });
