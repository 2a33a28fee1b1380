import type { Actor } from "#shared/access/actor.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { shiftStates } from "../../signups/rules/shift-states.ts";
import type { NeedDeps } from "../deps.ts";
import type { NeedRow } from "../rows.ts";
import { needViewOf } from "../views.ts";
import { maySee } from "../visibility.ts";

/** Whether somebody has a confirmed place on a need, and so may know where it is. */
const hasPlace = async ({ store, ids }: NeedDeps, need: NeedRow, actor: Actor): Promise<boolean> => {
  if (actor.kind !== "person") return false;
  const signups = await store.someSignups(
    need.needId,
    need.positions.map(({ positionId }) => ids.derived("signup", need.needId, positionId, actor.volunteerId)),
  );
  return signups.some(({ shifts }) => shifts.some(({ status }) => shiftStates[status].booked));
};

type GetNeed = UseCase<NeedDeps, typeof manifest.routes.getNeed>;

/** A need as the caller may read it. @throws Problem `not-found` also where they may not know of it */
export const getNeed: GetNeed = async (deps, { params }, { actor, now }) => {
  const found = await deps.store.findNeed(params.needId);
  if (!found || !maySee(actor, found.need)) throw new Problem("not-found");
  const isConfirmed = await hasPlace(deps, found.need, actor);
  return needViewOf(found.need, found.boards, actor, now, isConfirmed);
};
