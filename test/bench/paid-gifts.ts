import { donationKey } from "#services/donations/giving/keys.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import { intentRow, testDonation, testProject } from "#test/support/ledger-history.ts";
import { intentSucceeded, type TestEvent } from "#test/support/stripe-events.ts";

/** Projects among which the gifts are spread. */
const projects = 20;

/** The n-th gift of a hundred yuan, as it stands before its payment, and Stripe's word of that. */
export const giftWithPayment = (n: number): { intent: DonationRow; event: TestEvent } => {
  const of = {
    payment: `pi_${n}`,
    amount: 10_000,
    donationId: testDonation(n),
    projectId: testProject(n % projects),
  };
  const donorKey = `donor-${n % 5_000}`;
  return {
    intent: { ...intentRow(of), ...donationKey(of.donationId), anonymous: false, donorKey },
    event: intentSucceeded(of),
  };
};
