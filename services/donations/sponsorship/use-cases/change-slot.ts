import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { countyOf } from "#shared/values/division.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayEnter } from "../access.ts";
import type { SponsorshipDeps } from "../deps.ts";
import { requireSlot } from "../find-slot.ts";
import type { sponsorshipRoutes } from "../routes.ts";
import type { SlotRow } from "../rows.ts";
import { belowPaid, cappedPeriod } from "../rules/left.ts";
import { changedSlot, isSame } from "../rules/next-slot.ts";
import { requireFits } from "../rules/require-fits.ts";
import { saveSlot } from "../save-slot.ts";
import type { SlotPurposes } from "../schemas.ts";
import { slotOf } from "../views.ts";

type ChangeSlot = UseCase<SponsorshipDeps, typeof sponsorshipRoutes.changeSlot>;

const requireAbovePaid = (slot: SlotRow, purposes: SlotPurposes, day: string): void => {
  const below = belowPaid(slot, purposes, day);
  if (below.length === 0) return;
  const keys = below.flatMap((at) => purposes[at] ?? []).map((purpose) => cappedPeriod(purpose, day));
  const errors = below.map((at) => ({ pointer: `/purposes/${at}/cap/amount`, code: "below-paid" }) as const);
  throw refuse("cap", { rule: keys.join(", "), errors });
};

/**
 * Changes what is said of somebody: a child grows. Nothing is paid until a lead has approved it anew. Whoever moves a slot
 * to another township works there too.
 * @throws Problem `not-found`, `invalid`; refusal `wrong-state`, `changed-meanwhile`, `criteria`, `purpose`, `cap`
 */
export const changeSlot: ChangeSlot = async (deps, { params, body }, call) => {
  const { slot, project } = await requireSlot(deps, params.slotId, ({ attributes }) =>
    mayEnter(call.actor, attributes.area),
  );
  if (slot.status === "ended") throw refuse("wrong-state");
  if (body.version !== slot.version) throw refuse("changed-meanwhile");
  const { version: _, purposes = slot.purposes, ...given } = body;
  const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const attributes = { ...slot.attributes, ...changed };
  if (!mayEnter(call.actor, attributes.area)) throw new Problem("not-found");
  if (countyOf(attributes.area) !== project.county) throw invalid("/area", "not-in-county");
  requireFits(project, attributes, purposes);
  const day = countyDay(call.now);
  requireAbovePaid(slot, purposes, day);
  if (isSame(slot, { attributes, purposes })) return slotOf(slot, project, day);
  const { personId } = requireSignedIn(call.actor);
  const next = changedSlot(slot, { attributes, purposes }, personId, call.change());
  await saveSlot(deps, next);
  return slotOf(next, project, day);
};
