import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayPublish, mayPublishOwn } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import { mayBecome } from "../rules/lifecycle.ts";
import { saveChange } from "../save-project.ts";
import { projectOf } from "../views.ts";

type PublishProject = UseCase<ProjectDeps, typeof projectRoutes.publishProject>;

/**
 * Publishes a draft whose way of raising money the law allows. A project that is published already is returned as is.
 * @throws Problem `not-found`, `invalid`; refusal `wrong-state`, `second-person`, `fundraising-gate`, `demo-only`,
 * `changed-meanwhile`
 */
export const publishProject: PublishProject = async (deps, { params }, call) => {
  const row = await deps.store.find(params.projectId);
  if (!row || !mayPublish(call.actor, row)) throw new Problem("not-found");
  if (row.status === "published") return projectOf(row);
  if (!mayBecome(row.status, "published")) throw refuse("wrong-state");
  const { personId } = requireSignedIn(call.actor);
  if (row.createdBy === personId && !mayPublishOwn(call.actor, row)) throw refuse("second-person");
  const next = {
    ...row,
    status: "published",
    publishedAt: call.now.toISOString(),
    publishedBy: personId,
    version: row.version + 1,
    change: call.change(),
  } as const;
  await saveChange(deps, next);
  return projectOf(next);
};
