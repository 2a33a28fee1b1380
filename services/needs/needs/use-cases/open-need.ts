import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { mayRelease } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import { moveNeed } from "../move-need.ts";
import type { needRoutes } from "../routes.ts";
import { hasUpcomingShift } from "../rules/fill-need.ts";
import { isTakenBack, lacksRelease, released } from "../rules/loosening.ts";

type OpenNeed = UseCase<NeedDeps, typeof needRoutes.openNeed>;

/**
 * Opens a need for sign-up. Opening one that awaits release, or was sent back, releases what it lets go, so it
 * takes a second person; with `version`, exactly what that person read. What its station took back is released by nobody.
 */
export const openNeed: OpenNeed = (deps, { params, body }, call) =>
  moveNeed(deps, params.needId, call, "open", (need) => {
    if (body.version !== undefined && body.version !== need.version) throw refuse("changed-meanwhile");
    if (!hasUpcomingShift(need, call.now)) throw refuse("too-late");
    if (!lacksRelease(need)) return {};
    if (isTakenBack(need)) throw refuse("taken-back");
    const { personId } = requireSignedIn(call.actor);
    if (!mayRelease(call.actor, need)) throw refuse(need.sentBack ? "sent-back" : "awaiting-release");
    if (need.loosenedBy.includes(personId)) throw refuse("second-person");
    return released(need, personId, call.now.toISOString());
  });
