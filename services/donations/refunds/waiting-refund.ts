import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayApproveRefund } from "./access.ts";
import type { RefundsDeps } from "./deps.ts";

/** A refund that waits for the caller's answer, with its next version. @throws Problem `not-found`; refusal `own-approval`, `wrong-state` */
export const waitingRefund = async (deps: RefundsDeps, refundId: string, call: Call) => {
  const row = await deps.refunds.find(refundId);
  if (!row || !mayApproveRefund(call.actor, row)) throw new Problem("not-found");
  const by = requireSignedIn(call.actor).personId;
  if (row.requestedBy === by) throw refuse("own-approval");
  if (row.status !== "requested") throw refuse("wrong-state");
  return { by, next: { ...row, version: row.version + 1, change: call.change() } };
};
