import type { DonationRow } from "./rows.ts";
import { isPaid } from "./rules/donation-status.ts";

/** A gift without its sealed personal data. */
export const summaryOf = (row: DonationRow) => ({
  donationId: row.donationId,
  projectId: row.projectId,
  projectName: row.projectName,
  status: row.status,
  amount: row.amount,
  currency: row.currency,
  refunded: { amount: row.refunded, currency: row.currency },
  anonymous: row.anonymous,
  createdAt: row.createdAt,
  paidAt: isPaid(row) ? row.paidAt : null,
});
