import { isDeepStrictEqual } from "node:util";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { mayApprove } from "../access.ts";
import { decideChange } from "../decide-change.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import { valuesOf, withFields } from "../rules/freeze.ts";
import { afterChange } from "../rules/oversight.ts";
import { requireValid } from "../save-project.ts";

type ApproveChange = UseCase<ProjectDeps, typeof projectRoutes.approveChange>;

/**
 * Makes a change that somebody else asked for. A request that was made from other values than the project has now is
 * void. The operator keeps the county's approval only at a place that the caller administers too.
 * @throws Problem `not-found`; refusal `second-person`, `wrong-state`, `changed-meanwhile`, and those of publishing
 */
export const approveChange: ApproveChange = (deps, { params }, call) =>
  decideChange(deps, params, call, "approved", async (project, { before, after }) => {
    if (project.status !== "published") throw refuse("wrong-state");
    if (!isDeepStrictEqual(valuesOf(project, before), before)) throw refuse("changed-meanwhile");
    const changed = {
      ...withFields(project, after),
      version: project.version + 1,
      change: call.change(),
    };
    const next = afterChange(project, changed, mayApprove(call.actor, changed), call.now.toISOString());
    await requireValid(deps, next);
    return next;
  });
