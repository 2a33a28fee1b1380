import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayPublish, mayPublishOwn } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { manifest } from "../manifest.ts";
import { mayBecome } from "../rows.ts";
import { saveNext } from "../save-project.ts";
import { projectOf } from "../views.ts";

type Publish = UseCase<ProjectDeps, typeof manifest.routes.publishProject>;

/** Publishes a draft, where the law allows its way of asking for money. One that is published is answered again. */
export const publishProject: Publish = async (deps, { params }, call) => {
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
  await saveNext(deps, next);
  return projectOf(next);
};
