import type { Actor } from "#shared/access/actor.ts";
import type { Change } from "#shared/db/row.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayManage } from "./access.ts";
import type { NeedDeps } from "./deps.ts";
import { operatorOf, requireMeetingPlace, requireStaffThere } from "./prepare-need.ts";
import type { NeedRow, NeedWithBoards } from "./rows.ts";
import { boardsOf } from "./rules/boards.ts";
import { withConfirmed } from "./rules/confirmed-words.ts";
import { movedDeadline } from "./rules/deadline.ts";
import { fillNeed } from "./rules/fill-need.ts";
import type { NeedRequest, NeedUpdate } from "./schemas.ts";

/**
 * The request with the changed fields replaced; `null` removes a field. A deadline that the change does not state moves
 * with the times.
 */
const merge = (request: NeedRequest, update: NeedUpdate, now: Date): NeedRequest => {
  const changed = Object.entries(update).filter(([, value]) => value !== undefined);
  const { signupDeadline: deadline, windows } = request;
  const moved = deadline &&
    update.windows && { signupDeadline: movedDeadline(deadline, windows, update.windows, now) };
  return {
    ...request,
    ...moved,
    ...Object.fromEntries(changed.map(([field, value]) => [field, value ?? undefined])),
  };
};

/**
 * Builds a changed need and its boards, without saving them.
 * @throws Problem `wrong-state` if it is cancelled; `not-found` if the actor may not post needs there; `invalid` where
 *   the change leaves no place to meet; the problems of {@link fillNeed}
 */
export const prepareChange = async (
  deps: Pick<NeedDeps, "needs" | "ids" | "grantsOf" | "stationOf">,
  actor: Actor,
  before: NeedWithBoards,
  update: NeedUpdate,
  changed: { readonly change: Change; readonly imported?: NeedRow["imported"] },
  confirmedWords?: readonly string[],
): Promise<NeedWithBoards> => {
  if (before.need.status === "cancelled") throw refuse("wrong-state");
  const request = merge(before.need.request, update, new Date(changed.change.at));
  const operatorId =
    request.projectId === before.need.projectId
      ? before.need.operatorId
      : await operatorOf(deps, request.projectId, request.division);
  if (!mayManage(actor, { division: request.division, operatorId })) throw new Problem("not-found");
  // A place and a person that stay are not asked about again: a station may lose its address, and a person their role.
  if (update.place !== undefined)
    await requireMeetingPlace(deps, request, countyDay(new Date(changed.change.at)));
  if (update.contactId)
    await requireStaffThere(deps, update.contactId, { division: request.division, operatorId });
  const base = { ...before.need, ...changed, version: before.need.version + 1, operatorId };
  const need = withConfirmed(fillNeed(base, request, before.need, deps.ids), confirmedWords);
  return { need, boards: boardsOf(need, before) };
};
