import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { parseRow } from "#shared/db/row.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { countyOf } from "#shared/values/division.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayEnter } from "../access.ts";
import type { SponsorshipDeps } from "../deps.ts";
import { mostSlots, slotKey } from "../keys.ts";
import type { sponsorshipRoutes } from "../routes.ts";
import { type SlotRow, slotRowSchema } from "../rows.ts";
import { requireFits } from "../rules/require-fits.ts";
import { slotOf } from "../views.ts";

type CreateSlot = UseCase<SponsorshipDeps, typeof sponsorshipRoutes.createSlot>;

/**
 * Proposes somebody whom a published project is to help, under the next number. A lead approves it before any money is
 * paid.
 * @throws Problem `not-found`, `invalid`; refusal `wrong-state`, `criteria`, `purpose`, `too-many`
 */
export const createSlot: CreateSlot = async ({ projects, slots }, { params, body }, call) => {
  const { purposes, ...attributes } = body;
  const project = await projects.findProject(params.projectId);
  if (!project || project.status === "draft" || !mayEnter(call.actor, attributes.area))
    throw new Problem("not-found");
  if (project.status !== "published") throw refuse("wrong-state");
  if (countyOf(attributes.area) !== project.county) throw invalid("/area", "not-in-county");
  requireFits(project, attributes, purposes);
  const slotId = call.newId("slot");
  const { personId } = requireSignedIn(call.actor);
  const day = countyDay(call.now);
  return retryOnConflict(async (conflict) => {
    const stored = conflict?.itemAt(0);
    if (stored) {
      const existing = parseRow(slotRowSchema(), stored);
      if (!isRepeatedCall(existing.idempotency, call.idempotency)) throw conflict;
      return slotOf(existing, project, day);
    }
    const number = (await slots.lastNumber(project.projectId)) + 1;
    if (number > mostSlots) throw refuse("too-many");
    const row: SlotRow = {
      ...slotKey(slotId),
      version: 1,
      change: call.change(),
      idempotency: call.idempotency,
      slotId,
      projectId: project.projectId,
      number,
      status: "proposed",
      attributes,
      purposes,
      used: {},
      enteredBy: personId,
      changedBy: personId,
    };
    await slots.createSlot(row);
    return slotOf(row, project, day);
  });
};
