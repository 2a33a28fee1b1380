import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import { openDonor, requireOwnDonation } from "../access.ts";
import type { DonationDeps } from "../deps.ts";
import { summaryOf } from "../views.ts";

type Get = UseCase<DonationDeps, typeof manifest.routes.getDonation>;

/** A gift, for its donor or whoever sends its secret as header Donation-Secret. */
export const getDonation: Get = async (deps, { params, headers }, call) => {
  const row = await requireOwnDonation(deps, params.donationId, call.actor, headers["donation-secret"]);
  const { donor = null, message = null } = await openDonor(deps, row);
  const payable = row.status === "pending" || row.status === "failed";
  const checkout = payable ? await deps.store.findCheckout(row.donationId) : undefined;
  return { ...summaryOf(row), donor, message, checkoutUrl: checkout?.checkoutUrl ?? null };
};
