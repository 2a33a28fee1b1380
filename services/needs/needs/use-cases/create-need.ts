import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NeedDeps } from "../deps.ts";
import { prepareNeed } from "../prepare-need.ts";
import type { needRoutes } from "../routes.ts";
import { needViewOf } from "../views.ts";

type CreateNeed = UseCase<NeedDeps, typeof needRoutes.createNeed>;

/** Posts a need at a station of the caller, or for a project they manage. It is a draft until it is opened. */
export const createNeed: CreateNeed = async (deps, { body }, call) => {
  const { personId } = requireSignedIn(call.actor);
  const needId = call.newId("need");
  const change = { ...call.change(), by: personId };
  const { idempotency } = call;
  const { confirmedWords, ...request } = body;
  const asNew = { needId, change, idempotency, confirmedWords };
  const created = await prepareNeed(deps, call.actor, request, asNew);
  try {
    await deps.needs.createNeed(created);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const existing = await deps.needs.findNeed(needId);
    if (!existing || !isRepeatedCall(existing.need.idempotency, idempotency)) throw error;
    return needViewOf(existing.need, existing.boards, call.actor, call.now);
  }
  return needViewOf(created.need, created.boards, call.actor, call.now);
};
