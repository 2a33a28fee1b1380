import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { mayRelease } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import { moveNeed } from "../move-need.ts";
import { hasComing } from "../rules/fill-need.ts";

type Open = UseCase<NeedDeps, typeof manifest.routes.openNeed>;

/** Opens a need for sign-up; one whose gates want a second person is released by that at the same time. */
export const openNeed: Open = (deps, { params }, call) =>
  moveNeed(deps, params.needId, call, "open", (need) => {
    if (need.status === "awaiting-release") {
      if (!mayRelease(call.actor, need)) throw refuse("awaiting-release");
      if (need.askedBy === requireSignedIn(call.actor).personId) throw refuse("second-person");
    }
    if (!hasComing(need, call.now)) throw refuse("too-late");
    return { released: need.loosened };
  });
