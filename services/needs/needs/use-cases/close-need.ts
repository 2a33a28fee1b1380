import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NeedDeps } from "../deps.ts";
import { moveNeed } from "../move-need.ts";
import type { needRoutes } from "../routes.ts";

type CloseNeed = UseCase<NeedDeps, typeof needRoutes.closeNeed>;

/** Closes a need to further sign-ups. Existing signups stay. */
export const closeNeed: CloseNeed = (deps, { params }, call) => moveNeed(deps, params.needId, call, "closed");
