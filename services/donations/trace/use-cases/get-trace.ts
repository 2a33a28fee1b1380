import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireMyDonation } from "../../giving/access.ts";
import type { GivingDeps } from "../../giving/deps.ts";
import type { TraceDeps } from "../deps.ts";
import type { traceRoutes } from "../routes.ts";
import type { ShareRow } from "../rows.ts";

type Get = UseCase<GivingDeps & TraceDeps, typeof traceRoutes.getTrace>;

/** Payments are traced in the order in which they were posted. */
const inOrderOfTracing = (a: ShareRow, b: ShareRow): number => a.change.at.localeCompare(b.change.at);

/** A share with what it paid; undefined if the bank's payment is not there, which no traced one lacks. */
const shareView = async ({ disbursements }: TraceDeps, { disbursementId, amount }: ShareRow) => {
  const paid = await disbursements.find(disbursementId);
  if (!paid?.execution) return [];
  return [
    {
      disbursementId,
      amount,
      whole: { amount: paid.amount, currency: paid.currency },
      purpose: paid.purpose,
      people: paid.beneficiaries.length,
      on: paid.execution.on,
      evidence: paid.evidence.map(({ description }) => ({ description })),
    },
  ];
};

/** What became of a gift, for its donor, or for a caller who sent its secret. @throws Problem `not-found` */
export const getTrace: Get = async (deps, { params, headers }, call) => {
  const row = await requireMyDonation(deps, params.donationId, call.actor, headers["donation-secret"]);
  const { donationId, projectId, amount, currency, refunded } = row;
  const rows = (await deps.trace.listShares(donationId)).toSorted(inOrderOfTracing);
  const shares = (await Promise.all(rows.map((share) => shareView(deps, share)))).flat();
  const used = shares.reduce((sum, share) => sum + share.amount, 0);
  return {
    gift: { donationId, projectId, amount, currency, refunded },
    shares,
    rest: Math.max(0, amount - refunded - used),
  };
};
