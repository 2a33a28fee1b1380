import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { unclaimedKeyOf } from "../access.ts";
import type { GivingDeps } from "../deps.ts";
import { personDonorKey } from "../keys.ts";
import type { givingRoutes } from "../routes.ts";

type Claim = UseCase<GivingDeps, typeof givingRoutes.claimDonation>;

/**
 * Answers whether a guest's gift under the caller's verified mail address is theirs. One that is stands in their list
 * from then on; for one that is not nobody is asked again. What is theirs already stays theirs.
 * @throws Problem `not-found` for every other gift, and while it is not paid
 */
export const claimDonation: Claim = (deps, { params: { donationId }, body: { mine } }, call) =>
  retryOnConflict(async () => {
    const { personId } = requireSignedIn(call.actor);
    const row = await deps.donations.findDonation(donationId);
    if (mine && row?.donorKey === personDonorKey(personId)) return { donationId, mine };
    const unclaimedKey = unclaimedKeyOf(deps, call.actor);
    if (!row || unclaimedKey === undefined || row.donorKey !== unclaimedKey) throw new Problem("not-found");
    await deps.donations.saveClaim(row, mine ? personId : undefined, call.change());
    return { donationId, mine };
  });
