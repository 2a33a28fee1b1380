import type { Call } from "#shared/manifest/use-case.ts";
import { instruct } from "../inbox/instruct.ts";
import type { RefundsDeps } from "./deps.ts";
import type { RefundRow } from "./rows.ts";
import { pendingStatuses } from "./schemas.ts";

/**
 * Saves the next version of a refund, and has the books set its money aside and send it: see inbox/instruct.ts.
 * @throws ConditionFailed where another version was stored meanwhile
 */
export const instructRefund = (
  { refunds, patience }: Pick<RefundsDeps, "refunds" | "patience">,
  next: RefundRow,
  call: Call,
): Promise<RefundRow> => {
  const { refundId } = next;
  const saved = {
    save: refunds.save,
    find: () => refunds.find(refundId),
    isPending: ({ status }: RefundRow) => pendingStatuses.some((one) => one === status),
    patience,
  };
  return instruct(saved, next, { kind: "refund", refundId }, call);
};
