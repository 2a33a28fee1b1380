import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayRedact } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import type { needRoutes } from "../routes.ts";
import { redact } from "../rules/redact.ts";
import { needViewOf } from "../views.ts";

type RedactNeed = UseCase<NeedDeps, typeof needRoutes.redactNeed>;

/** Replaces texts of a need in any state, also where it can be changed no more. Copies elsewhere follow by its event. */
export const redactNeed: RedactNeed = (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const before = await deps.needs.findNeed(params.needId);
    if (!before || !mayRedact(call.actor, before.need)) throw new Problem("not-found");
    const change = { ...call.change(), by: requireSignedIn(call.actor).personId };
    const after = redact(before.need, body, change);
    await deps.needs.moveNeed(before, after);
    return needViewOf(after, before.boards, call.actor, call.now);
  });
