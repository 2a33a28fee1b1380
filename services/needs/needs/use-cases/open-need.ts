import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { mayRelease } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import { moveNeed } from "../move-need.ts";
import type { needRoutes } from "../routes.ts";
import { hasUpcomingShift } from "../rules/fill-need.ts";

type OpenNeed = UseCase<NeedDeps, typeof needRoutes.openNeed>;

/** Opens a need for sign-up. Opening a need with loosened gates releases these, so it takes a second person. */
export const openNeed: OpenNeed = (deps, { params }, call) =>
  moveNeed(deps, params.needId, call, "open", (need) => {
    if (need.status === "awaiting-release") {
      if (!mayRelease(call.actor, need)) throw refuse("awaiting-release");
      if (need.loosenedBy === requireSignedIn(call.actor).personId) throw refuse("second-person");
    }
    if (!hasUpcomingShift(need, call.now)) throw refuse("too-late");
    return { released: need.loosened };
  });
