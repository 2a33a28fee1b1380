import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { emailIndexOf, requireMyDonation } from "../access.ts";
import type { GivingDeps } from "../deps.ts";
import { guestDonorKey } from "../keys.ts";
import { receiptCard } from "../receipt-card.ts";
import type { givingRoutes } from "../routes.ts";
import { isPaid } from "../rules/donation-status.ts";

type Ask = UseCase<GivingDeps, typeof givingRoutes.askReceipt>;

/**
 * Sends word of a guest's paid gift, with the link that opens it, to an address given after paying; later word of it goes
 * there, too. Where no address was given before, whoever signs in with this one is asked whether the gift is theirs.
 * @throws refusal `wrong-state` while it is not paid, and for a gift that a person has in their list
 */
export const askReceipt: Ask = async (deps, { params, body, headers }, call) => {
  const read = () => requireMyDonation(deps, params.donationId, call.actor, headers["donation-secret"]);
  await read();
  await deps.counts.count("receipts-of-gift", params.donationId);
  await retryOnConflict(async () => {
    const row = await read();
    const isGuests = row.personId === undefined && row.claimedBy === undefined;
    if (!isPaid(row) || !isGuests) throw refuse("wrong-state");
    const before = await deps.donations.findReceipt(row.donationId);
    const change = call.change();
    const card = await receiptCard(deps, row, body.email, before, call.now.toISOString(), change);
    const emailIndex = emailIndexOf(deps, body.email);
    const isListed = row.guestKey !== undefined || emailIndex === undefined;
    const guestKey = isListed ? row.guestKey : guestDonorKey(emailIndex);
    const next = { ...row, guestKey, donorKey: row.donorKey ?? guestKey };
    await deps.donations.saveReceipt(card, { ...next, version: row.version + 1, change });
  });
};
