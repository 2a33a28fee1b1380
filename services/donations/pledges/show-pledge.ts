import type * as z from "zod";
import type { PledgesDeps } from "./deps.ts";
import type { PledgeRow } from "./rows.ts";
import type { pledgeSchema } from "./schemas.ts";
import { pledgeSummary } from "./views.ts";

/** The most gifts that a pledge shows. */
const mostShown = 12;

/** A pledge for who passed `requireMyPledge`, with the gifts made for it. */
export const showPledge = async (
  { projects, pledges, donations }: Pick<PledgesDeps, "projects" | "pledges" | "donations">,
  row: PledgeRow,
): Promise<z.input<ReturnType<typeof pledgeSchema>>> => {
  const begun = (await pledges.listGifts(row.pledgeId))
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
    .slice(0, mostShown);
  const [project, gifts] = await Promise.all([
    projects.findProject(row.projectId),
    donations.findDonations(begun.map(({ donationId }) => donationId)),
  ]);
  const byTime = gifts.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  return {
    ...pledgeSummary(row, project),
    gifts: byTime.map(({ donationId, amount, currency, status, createdAt }) => ({
      donationId,
      amount,
      currency,
      status,
      createdAt,
    })),
  };
};
