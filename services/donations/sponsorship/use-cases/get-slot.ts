import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import { sightOf } from "../access.ts";
import type { SponsorshipDeps } from "../deps.ts";
import { requireSlot } from "../find-slot.ts";
import type { sponsorshipRoutes } from "../routes.ts";
import { maskedSlotOf, slotOf } from "../views.ts";

type GetSlot = UseCase<SponsorshipDeps, typeof sponsorshipRoutes.getSlot>;

/** Reads a slot for its staff. @throws Problem `not-found` */
export const getSlot: GetSlot = async (deps, { params }, { actor, now }) => {
  const { slot, project } = await requireSlot(
    deps,
    params.slotId,
    (...of) => sightOf(actor, ...of) !== undefined,
  );
  const view = sightOf(actor, slot, project) === "full" ? slotOf : maskedSlotOf;
  return view(slot, project, countyDay(now));
};
