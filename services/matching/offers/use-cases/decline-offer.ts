import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { closeOffer } from "../close-offer.ts";
import type { OfferDeps } from "../deps.ts";
import type { offerRoutes } from "../routes.ts";
import { offerView } from "../views.ts";

/**
 * Declines an offer of the caller's; where they were asked as one of the best, the next in line is asked by the sweep. One
 * declined before is answered unchanged.
 */
export const declineOffer: UseCase<OfferDeps, typeof offerRoutes.declineOffer> = async (
  deps,
  { params: { offerId }, body },
  call,
) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const declined = await closeOffer(
    deps,
    offerId,
    (offer) => {
      if (offer.volunteerId !== volunteerId) throw new Problem("not-found");
      if (offer.status === "declined") return undefined;
      if (offer.status !== "open" || offer.answerBy <= call.now.toISOString()) throw refuse("offer-over");
      return { status: "declined", reason: body.reason, callsNext: true };
    },
    call.change(),
    call.now,
  );
  if (!declined) throw new Problem("not-found");
  return offerView(declined, call.now);
};
