import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadFull, mayReadPending } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import { changeRequestOf } from "../views.ts";

type ListChangeRequests = UseCase<ProjectDeps, typeof projectRoutes.listChangeRequests>;

/** The history of what gifts rely on: decided requests for everybody, pending ones for who runs or oversees it. */
export const listChangeRequests: ListChangeRequests = async (deps, { params, query }, { actor }) => {
  const { store, cursors } = deps;
  const project = await store.find(params.projectId);
  if (!project || (project.status === "draft" && !mayReadFull(actor, project)))
    throw new Problem("not-found");
  const list = `change requests ${project.projectId}`;
  const page = await store.listRequests(project.projectId, query.limit, cursors.decode(list, query.cursor));
  const isStaff = mayReadPending(actor, project);
  return {
    items: page.rows
      .filter(({ status }) => isStaff || status !== "pending")
      .toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt))
      .map(changeRequestOf),
    nextCursor: cursors.encode(list, page.next),
  };
};
