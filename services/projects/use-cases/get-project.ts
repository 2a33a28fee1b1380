import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadFull } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import { pageOf, projectOf } from "../views.ts";

type GetProject = UseCase<ProjectDeps, typeof projectRoutes.getProject>;

/**
 * A project's page; the people who run or oversee it read more, and drafts.
 * @throws Problem `not-found`, also for a draft the caller may not read
 */
export const getProject: GetProject = async ({ store }, { params }, { actor }) => {
  const row = await store.find(params.projectId);
  if (row && mayReadFull(actor, row)) return projectOf(row);
  if (!row || row.status === "draft") throw new Problem("not-found");
  return pageOf(row);
};
