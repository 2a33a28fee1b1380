import type { RefundRow } from "./rows.ts";

/** A refund as its donor and staff read it. */
export const refundView = (row: RefundRow) => ({
  refundId: row.refundId,
  donationId: row.donationId,
  projectId: row.projectId,
  amount: row.amount,
  currency: row.currency,
  by: row.by,
  requestedAt: row.requestedAt,
  status: row.status,
  refusedFor: row.refusedFor ?? null,
});
