import type { DisputeRow } from "./rows.ts";
import { isOpen } from "./rules/status.ts";

/** A dispute as staff read it; nothing in it names the donor. */
export const disputeView = (row: DisputeRow) => ({
  disputeId: row.disputeId,
  paymentId: row.paymentId,
  projectId: row.projectId ?? null,
  donationId: row.donationId ?? null,
  status: row.status,
  reason: row.reason,
  amount: row.amount,
  currency: row.currency,
  fromFund: { amount: row.fund, currency: row.currency },
  shortfall: { amount: row.shortfall, currency: row.currency },
  openedAt: row.openedAt,
  dueBy: row.dueBy ?? null,
  answered: row.answered,
  noted: row.noted ?? null,
});

/** Sums of disputes by currency. */
export const totalsOf = (rows: readonly DisputeRow[]) =>
  [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, own]) => {
    const sum = (wanted: (row: DisputeRow) => boolean): number =>
      own.filter(wanted).reduce((total, { fund, shortfall }) => total + fund + shortfall, 0);
    return {
      currency,
      open: own.filter(({ status }) => isOpen(status)).length,
      held: sum(({ lost }) => !lost),
      lost: sum(({ lost }) => lost),
    };
  });
