import type { Change } from "#shared/db/row.ts";
import { donationKey, personDonorKey } from "../../giving/keys.ts";
import type { DonationRow } from "../../giving/rows.ts";
import { cycleKey } from "../keys.ts";
import type { CycleRow, RecurringRow } from "../rows.ts";

/**
 * The gift of one month as an intent that nobody stored before its money came: version 0. Its amount is what was paid, if
 * the donor ever agreed to that; else the present one, so that the payment does not match it.
 */
export const giftOfCycle = (
  row: RecurringRow,
  donationId: string,
  paid: number,
  change: Change,
): DonationRow => ({
  ...donationKey(donationId),
  version: 0,
  change,
  donationId,
  projectId: row.projectId,
  recurringGiftId: row.recurringGiftId,
  status: "pending",
  amount: row.amounts.includes(paid) ? paid : row.amount,
  currency: row.currency,
  refunded: 0,
  anonymous: row.anonymous,
  createdAt: change.at,
  listedAt: `${change.at}#${donationId}`,
  personId: row.personId,
  sealed: row.sealed,
  ...(row.personId === undefined ? { guestKey: row.guestKey } : { donorKey: personDonorKey(row.personId) }),
  stripeKey: row.stripeKey,
});

/** That an invoice was paid, as a row that is not stored yet and its fields. */
export const cycleOfInvoice = (
  recurringGiftId: string,
  invoiceId: string,
  donationId: string,
  at: string,
) => ({
  row: { ...cycleKey(recurringGiftId, invoiceId), version: 0 },
  move: { donationId, paidAt: at } satisfies Pick<CycleRow, "donationId" | "paidAt">,
});
