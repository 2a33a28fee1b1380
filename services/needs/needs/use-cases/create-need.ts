import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../deps.ts";
import { prepareNeed } from "../prepare-need.ts";
import { needViewOf } from "../views.ts";

type Create = UseCase<NeedDeps, typeof manifest.routes.createNeed>;

/** Posts a need at a station of the caller, or of a project they run; it is a draft until it is opened. */
export const createNeed: Create = async (deps, { body }, call) => {
  const { personId } = requireSignedIn(call.actor);
  const needId = call.newId("need");
  const change = { ...call.change(), by: personId };
  const made = await prepareNeed(deps, call.actor, body, { needId, change, idempotency: call.idempotency });
  try {
    await deps.store.createNeed(made);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const standing = await deps.store.findNeed(needId);
    if (!standing || !isRepeatedCall(standing.need.idempotency, call.idempotency)) throw error;
    return needViewOf(standing.need, standing.boards, call.actor, call.now);
  }
  return needViewOf(made.need, made.boards, call.actor, call.now);
};
