import { type Actor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayInOrganisation } from "../books/access.ts";
import { requireMyDonation } from "../giving/access.ts";
import type { DonationRow } from "../giving/rows.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { RefundsDeps } from "./deps.ts";
import type { RefundRow } from "./rows.ts";

interface Asking {
  readonly donation: DonationRow;
  readonly project: ProjectRow;
  readonly by: RefundRow["by"];
}

/** C of refund: the donor, who has the gift's secret, or finance of the project's organisation. @throws Problem `not-found` */
export const requireRefundable = async (
  deps: RefundsDeps,
  donationId: string,
  actor: Actor,
  secret: string | undefined,
): Promise<Asking> => {
  const donation = await deps.donations.findDonation(donationId);
  const project = donation && (await deps.projects.findProject(donation.projectId));
  if (!donation || !project) throw new Problem("not-found");
  if (mayInOrganisation(actor, ["finance"], project) && secret === undefined)
    return { donation, project, by: "finance" };
  return { donation: await requireMyDonation(deps, donationId, actor, secret), project, by: "donor" };
};

/** R of refund, by whom its gift was booked under. */
export const mayReadRefund = (actor: Actor, { under }: RefundRow): boolean =>
  mayInOrganisation(actor, ["ngo_manager", "finance"], under) ||
  mayAt(actor, ["inspector", "auditor", "county_admin"], { division: under.county });

/** A of refund: a manager of the organisation. */
export const mayApproveRefund = (actor: Actor, { under }: RefundRow): boolean =>
  mayInOrganisation(actor, ["ngo_manager"], under);
