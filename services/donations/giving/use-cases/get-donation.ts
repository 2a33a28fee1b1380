import type { UseCase } from "#shared/manifest/use-case.ts";
import { openDonor, requireMyDonation } from "../access.ts";
import type { GivingDeps } from "../deps.ts";
import type { givingRoutes } from "../routes.ts";
import { isPaid } from "../rules/donation-status.ts";
import { summaryOf } from "../views.ts";

type Get = UseCase<GivingDeps, typeof givingRoutes.getDonation>;

/** Reads a gift for its donor, or for a caller who sent its secret as header Donation-Secret. */
export const getDonation: Get = async (deps, { params, headers }, call) => {
  const row = await requireMyDonation(deps, params.donationId, call.actor, headers["donation-secret"]);
  const project = await deps.projects.findProject(row.projectId);
  const { donor = null, message = null } = await openDonor(deps, row);
  const isPayable = row.status === "pending" || row.status === "failed";
  const checkout = isPayable ? await deps.donations.findCheckout(row.donationId) : undefined;
  return {
    ...summaryOf(row, project),
    donor,
    message,
    feeCover: row.feeCover ?? 0,
    checkoutUrl: checkout?.checkoutUrl ?? null,
    paymentId: isPaid(row) ? row.paymentId : null,
  };
};
