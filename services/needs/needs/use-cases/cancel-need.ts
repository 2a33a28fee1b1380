import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../deps.ts";
import { moveNeed } from "../move-need.ts";

/** Cancels a need for good; every place on its coming shifts is cancelled, and everybody is told once. */
export const cancelNeed: UseCase<NeedDeps, typeof manifest.routes.cancelNeed> = (deps, { params }, call) =>
  moveNeed(deps, params.needId, call, "cancelled");
