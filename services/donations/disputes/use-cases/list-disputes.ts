import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { mayCount, mayReadDispute } from "../access.ts";
import type { DisputesDeps } from "../deps.ts";
import type { disputeRoutes } from "../routes.ts";
import { disputeView, totalsOf } from "../views.ts";

type List = UseCase<DisputesDeps, typeof disputeRoutes.listDisputes>;

/** The disputes that the caller may read, in the counties where they have a role; a county's administrator gets the totals alone. */
export const listDisputes: List = async ({ disputes }, _input, { actor }) => {
  const counties = [...new Set(requireSignedIn(actor).grants.map(({ county }) => county))].sort();
  const rows = (await Promise.all(counties.map(disputes.list))).flat();
  const mine = rows.filter((row) => mayReadDispute(actor, row));
  return {
    items: mine.toSorted((a, b) => b.listed.localeCompare(a.listed)).map(disputeView),
    totals: totalsOf(rows.filter((row) => mayReadDispute(actor, row) || mayCount(actor, row))),
    nextCursor: null,
  };
};
