import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { mayManage } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import { operatorOf } from "../prepare-need.ts";
import type { NeedRow, NeedWithBoards } from "../rows.ts";
import { boardsGone, boardsOf } from "../rules/boards.ts";
import { askedOf, fillNeed } from "../rules/fill-need.ts";
import type { NeedAsked, NeedChange } from "../schemas.ts";
import { needViewOf } from "../views.ts";

/** People sign up meanwhile, so a change is made anew on what then stands. */
const attempts = 10;

/** What was asked, with the changed answers in their place; `null` has taken an optional one away. */
const askedAfter = (need: NeedRow, change: NeedChange): NeedAsked => {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return {
    ...askedOf(need),
    ...Object.fromEntries(given.map(([field, value]) => [field, value ?? undefined])),
  };
};

/** A need the caller manages. @throws Problem `not-found` for any other */
export const managedNeed = async (
  { store }: NeedDeps,
  needId: string,
  actor: Parameters<typeof mayManage>[0],
): Promise<NeedWithBoards> => {
  const found = await store.findNeed(needId);
  if (!found || !mayManage(actor, found.need)) throw new Problem("not-found");
  return found;
};

type ChangeNeed = UseCase<NeedDeps, typeof manifest.routes.changeNeed>;

/** Changes a need; whoever signed up keeps their place on every shift that is left, and is told of the others. */
export const changeNeed: ChangeNeed = async (deps, { params, body }, call) => {
  const by = requireSignedIn(call.actor).personId;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const before = await managedNeed(deps, params.needId, call.actor);
    if (before.need.status === "cancelled") throw refuse("wrong-state");
    const asked = askedAfter(before.need, body);
    const operatorId =
      asked.projectId === before.need.projectId
        ? before.need.operatorId
        : await operatorOf(deps, asked.projectId);
    if (!mayManage(call.actor, { division: asked.division, operatorId })) throw new Problem("not-found");
    const base = {
      ...before.need,
      ...{ version: before.need.version + 1, change: { ...call.change(), by }, operatorId },
    };
    const need = fillNeed(base, asked, before.need, deps.ids);
    const boards = boardsOf(need, before);
    if (await deps.store.changeNeed(before.need, { need, boards }, boardsGone(need, before)))
      return needViewOf(need, boards, call.actor, call.now);
  }
  throw refuse("changed-meanwhile");
};
