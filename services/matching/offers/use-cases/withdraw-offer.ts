import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { requireAsker } from "../access.ts";
import { closeOffer } from "../close-offer.ts";
import type { OfferDeps } from "../deps.ts";
import type { offerRoutes } from "../routes.ts";
import { offerView } from "../views.ts";

/** Takes an offer back; nobody else is asked in its place. One that is over is answered unchanged. */
export const withdrawOffer: UseCase<OfferDeps, typeof offerRoutes.withdrawOffer> = async (
  deps,
  { params: { offerId } },
  call,
) => {
  const offer = await deps.offers.findOffer(offerId);
  if (!offer) throw new Problem("not-found");
  await requireAsker(deps, requireSignedIn(call.actor), offer.needId);
  const withdrawn = await closeOffer(
    deps,
    offerId,
    ({ status }) => (status === "open" ? { status: "withdrawn", callsNext: false } : undefined),
    call.change(),
    call.now,
  );
  return offerView(withdrawn ?? offer, call.now);
};
