import type { ProjectRow } from "../projects/rows.ts";
import type { DonationRow } from "./rows.ts";
import { isPaid } from "./rules/donation-status.ts";

/** A gift without its sealed personal data. A gift keeps no copy of the project's name, so that it follows the project. */
export const summaryOf = (row: DonationRow, project: Pick<ProjectRow, "name"> | undefined) => ({
  donationId: row.donationId,
  projectId: row.projectId,
  projectName: project?.name ?? "",
  status: row.status,
  amount: row.amount,
  currency: row.currency,
  refunded: { amount: row.refunded, currency: row.currency },
  anonymous: row.anonymous,
  createdAt: row.createdAt,
  paidAt: isPaid(row) ? row.paidAt : null,
  sponsorship: row.sponsorship
    ? {
        number: row.sponsorship.number,
        purpose: row.sponsorship.purpose,
        period: row.sponsorship.period.split("#")[1] ?? "",
        state: row.sponsorship.state,
      }
    : null,
});
