import type { DonationRow, PaidDonation } from "../rows.ts";
import { type DonationStatus, paidStatuses } from "../schemas.ts";

/** The next statuses of each. A payment that arrives after the checkout failed or expired counts. */
const moves: Readonly<Record<DonationStatus, readonly DonationStatus[]>> = {
  pending: ["failed", "expired", "paid"],
  failed: ["expired", "paid"],
  expired: ["paid"],
  paid: ["partly-refunded", "refunded"],
  "partly-refunded": ["paid", "refunded"],
  refunded: ["paid", "partly-refunded"],
};

export const mayBecome = (from: DonationStatus, to: DonationStatus): boolean => moves[from].includes(to);

export const isPaid = (row: DonationRow): row is PaidDonation =>
  (paidStatuses as readonly string[]).includes(row.status);

/** The status of a paid gift after refunds; both figures in minor units. */
export const statusAfterRefunds = (amount: number, refunded: number): (typeof paidStatuses)[number] => {
  if (refunded === 0) return "paid";
  return refunded < amount ? "partly-refunded" : "refunded";
};
