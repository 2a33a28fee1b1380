import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayApprove } from "../access.ts";
import type { SponsorshipDeps } from "../deps.ts";
import { requireSlot } from "../find-slot.ts";
import type { sponsorshipRoutes } from "../routes.ts";
import { approvedSlot } from "../rules/next-slot.ts";
import { requireFits } from "../rules/require-fits.ts";
import { saveSlot } from "../save-slot.ts";
import { slotOf } from "../views.ts";

type ApproveSlot = UseCase<SponsorshipDeps, typeof sponsorshipRoutes.approveSlot>;

/**
 * Approves a slot as it was read; one that is approved already is returned as it is. The project's criteria are asked
 * again, since they may have changed.
 * @throws Problem `not-found`; refusal `wrong-state`, `changed-meanwhile`, `own-approval`, `criteria`, `purpose`
 */
export const approveSlot: ApproveSlot = async (deps, { params, body }, call) => {
  const { slot, project } = await requireSlot(deps, params.slotId, ({ attributes }) =>
    mayApprove(call.actor, attributes.area),
  );
  const day = countyDay(call.now);
  if (slot.status === "approved") return slotOf(slot, project, day);
  if (slot.status === "ended") throw refuse("wrong-state");
  if (body.version !== slot.version) throw refuse("changed-meanwhile");
  const { personId } = requireSignedIn(call.actor);
  if ([slot.enteredBy, slot.changedBy].includes(personId)) throw refuse("own-approval");
  requireFits(project, slot.attributes, slot.purposes);
  const next = approvedSlot(slot, personId, call.change());
  await saveSlot(deps, next);
  return slotOf(next, project, day);
};
