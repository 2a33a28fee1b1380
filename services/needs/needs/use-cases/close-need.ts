import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../deps.ts";
import { moveNeed } from "../move-need.ts";

/** Closes a need to further sign-ups; whoever signed up keeps their place. */
export const closeNeed: UseCase<NeedDeps, typeof manifest.routes.closeNeed> = (deps, { params }, call) =>
  moveNeed(deps, params.needId, call, "closed");
