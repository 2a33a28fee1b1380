import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { SignupDeps } from "../deps.ts";
import type { signupRoutes } from "../routes.ts";
import { takePlaces } from "../take-places.ts";

/**
 * Signs the caller up for what they were asked for: places where they are free, turns in the wait-list where not. Accepting
 * again answers the signup unchanged.
 */
export const acceptOffer: UseCase<SignupDeps, typeof signupRoutes.acceptOffer> = async (
  deps,
  { params: { offerId }, body },
  call,
) => {
  const offer = await deps.signups.findOffer(offerId);
  if (offer?.volunteerId !== requireSignedIn(call.actor).volunteerId) throw new Problem("not-found");
  const { needId, positionId } = offer;
  return takePlaces(deps, { needId, positionId, offerId, riskNoticeVersion: body.riskNoticeVersion }, call);
};
