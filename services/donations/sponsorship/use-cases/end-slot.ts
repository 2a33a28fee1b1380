import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayApprove, mayEnter } from "../access.ts";
import type { SponsorshipDeps } from "../deps.ts";
import { requireSlot } from "../find-slot.ts";
import type { sponsorshipRoutes } from "../routes.ts";
import { endedClaims } from "../rules/claims.ts";
import { endedSlot } from "../rules/next-slot.ts";
import { saveSlot } from "../save-slot.ts";
import { slotOf } from "../views.ts";

type EndSlot = UseCase<SponsorshipDeps, typeof sponsorshipRoutes.endSlot>;

/**
 * Ends the help for somebody, or puts it back to be approved anew, as the reason says; one that has ended stays so. Its
 * sponsorships are over either way, and their donors are told.
 * @throws Problem `not-found`; refusal `wrong-state`, `changed-meanwhile`
 */
export const endSlot: EndSlot = async (deps, { params, body }, call) => {
  const { slot, project } = await requireSlot(
    deps,
    params.slotId,
    ({ attributes }) => mayEnter(call.actor, attributes.area) || mayApprove(call.actor, attributes.area),
  );
  if (slot.status === "ended") throw refuse("wrong-state");
  if (body.version !== slot.version) throw refuse("changed-meanwhile");
  const { personId } = requireSignedIn(call.actor);
  const next = endedSlot(slot, body.reason, personId, call.change());
  const sponsored = await deps.sponsors.find(slot.slotId);
  const over = sponsored && {
    ...sponsored,
    claims: endedClaims(sponsored.claims),
    version: sponsored.version + 1,
    change: call.change(),
  };
  await saveSlot(deps, next, over ? [over] : []);
  return slotOf(next, project, countyDay(call.now));
};
