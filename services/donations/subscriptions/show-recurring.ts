import type * as z from "zod";
import { readSecretOf } from "../giving/access.ts";
import { type DonationRow, envelopeOwner, sealedDonorSchema } from "../giving/rows.ts";
import { isPaid } from "../giving/rules/donation-status.ts";
import type { SubscriptionsDeps } from "./deps.ts";
import type { RecurringRow } from "./rows.ts";
import type { recurringGiftSchema } from "./schemas.ts";
import { recurringSummary } from "./views.ts";

type View = z.input<ReturnType<typeof recurringGiftSchema>>;

/** The most months that a monthly gift shows. */
const mostShown = 12;

const giftOf = (deps: Pick<SubscriptionsDeps, "blindIndex">, gift: DonationRow): View["gifts"] =>
  isPaid(gift)
    ? [
        {
          donationId: gift.donationId,
          amount: gift.amount,
          currency: gift.currency,
          refunded: { amount: gift.refunded, currency: gift.currency },
          status: gift.status,
          paidAt: gift.paidAt,
          readSecret: readSecretOf(deps, gift.donationId),
        },
      ]
    : [];

/** A monthly gift for who passed `requireMyRecurring`, with its months. */
export const showRecurring = async (
  deps: Pick<SubscriptionsDeps, "blindIndex" | "envelope" | "recurring" | "donations" | "projects">,
  row: RecurringRow,
): Promise<View> => {
  const { recurringGiftId, personId, sealed } = row;
  const cycles = (await deps.recurring.listCycles(recurringGiftId))
    .toSorted((one, other) => other.paidAt.localeCompare(one.paidAt))
    .slice(0, mostShown);
  const [project, gifts, checkout, { donor = null, message = null }] = await Promise.all([
    deps.projects.findProject(row.projectId),
    deps.donations.findDonations(cycles.map(({ donationId }) => donationId)),
    row.status === "pending" ? deps.recurring.findCheckout(recurringGiftId) : undefined,
    sealed === undefined
      ? { donor: null, message: null }
      : deps.envelope.open(
          envelopeOwner({ personId, recurringGiftId, donationId: recurringGiftId }),
          "contact",
          sealed,
          sealedDonorSchema(),
        ),
  ]);
  const byId = new Map(gifts.map((gift) => [gift.donationId, gift]));
  return {
    ...recurringSummary(row, project),
    donor,
    message,
    checkoutUrl: checkout?.checkoutUrl ?? null,
    gifts: cycles.flatMap(({ donationId }) => {
      const gift = byId.get(donationId);
      return gift ? giftOf(deps, gift) : [];
    }),
  };
};
