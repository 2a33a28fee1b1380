import type { Change } from "#shared/db/row.ts";
import {
  type ReceiptCard,
  type ReceiptContact,
  receiptCardKey,
} from "#shared/published/cards/receipt-card.ts";
import { readSecretOf } from "./access.ts";
import type { GivingDeps } from "./deps.ts";
import { type DonationRow, envelopeOwner } from "./rows.ts";

type Gift = Pick<DonationRow, "donationId" | "projectId" | "amount" | "currency">;

/** The next version of where word of a guest's gift goes. */
export const receiptCard = async (
  deps: Pick<GivingDeps, "envelope" | "blindIndex">,
  { donationId, projectId, amount, currency }: Gift,
  email: string,
  before: ReceiptCard | undefined,
  askedAt: string | undefined,
  change: Change,
): Promise<ReceiptCard> => {
  const contact: ReceiptContact = { email, secret: readSecretOf(deps, donationId) };
  return {
    ...receiptCardKey(donationId),
    version: (before?.version ?? 0) + 1,
    change,
    donationId,
    projectId,
    amount,
    currency,
    sealed: await deps.envelope.seal(envelopeOwner({ donationId, personId: undefined }), "contact", contact),
    askedAt,
  };
};
