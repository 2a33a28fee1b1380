import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { RefundsDeps } from "../deps.ts";
import type { refundRoutes } from "../routes.ts";
import type { RefundRow } from "../rows.ts";
import { refundView } from "../views.ts";
import { waitingRefund } from "../waiting-refund.ts";

/** Refuses a refund that waits for a manager. @throws Problem `not-found`; refusal `own-approval`, `wrong-state` */
export const refuseRefund: UseCase<RefundsDeps, typeof refundRoutes.refuseRefund> = (
  deps,
  { params },
  call,
) =>
  retryOnConflict(async () => {
    const { next } = await waitingRefund(deps, params.refundId, call);
    const refused: RefundRow = { ...next, status: "refused", refusedFor: "manager" };
    await deps.refunds.save(refused);
    return refundView(refused);
  });
