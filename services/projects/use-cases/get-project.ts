import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadFull } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { manifest } from "../manifest.ts";
import { pageOf, projectOf } from "../views.ts";

type Get = UseCase<ProjectDeps, typeof manifest.routes.getProject>;

/** A project's page; for those who run or oversee it, more of it, and drafts. */
export const getProject: Get = async (deps, { params }, call) => {
  const row = await deps.store.find(params.projectId);
  if (row && mayReadFull(call.actor, row)) return projectOf(row);
  if (!row || row.status === "draft") throw new Problem("not-found");
  return pageOf(row);
};
