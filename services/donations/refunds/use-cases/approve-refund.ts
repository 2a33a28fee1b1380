import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { RefundsDeps } from "../deps.ts";
import { instructRefund } from "../instruct-refund.ts";
import type { refundRoutes } from "../routes.ts";
import type { RefundRow } from "../rows.ts";
import type { refundRefusals } from "../schemas.ts";
import { refundView } from "../views.ts";
import { waitingRefund } from "../waiting-refund.ts";

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
    const { by, next } = await waitingRefund(deps, params.refundId, call);
    const approved = { by, at: call.now.toISOString() };
    return instructRefund(deps, { ...next, approved, status: "booking" }, call);
  });
  const rule = ruleOf(settled);
  if (rule) throw refuse(rule);
  return refundView(settled);
};
