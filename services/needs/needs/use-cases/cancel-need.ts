import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NeedDeps } from "../deps.ts";
import { moveNeed } from "../move-need.ts";
import type { needRoutes } from "../routes.ts";

type CancelNeed = UseCase<NeedDeps, typeof needRoutes.cancelNeed>;

/** Cancels a need for good. The places on its upcoming shifts are cancelled by the stream. */
export const cancelNeed: CancelNeed = (deps, { params }, call) =>
  moveNeed(deps, params.needId, call, "cancelled");
