import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayApprove } from "./access.ts";
import type { ProjectDeps } from "./deps.ts";
import type { ChangeRequestRow, ProjectRow } from "./rows.ts";
import type { ChangeRequest } from "./schemas.ts";
import { changeRequestOf } from "./views.ts";

/**
 * Decides a pending change request, and saves it with the project that follows, in one transaction.
 * @param changed the project after it; undefined if it stays as it is
 * @throws Problem `not-found`; refusal `second-person` to who asked, `wrong-state`, `changed-meanwhile`
 */
export const decideChange = async (
  deps: ProjectDeps,
  { projectId, requestId }: { readonly projectId: string; readonly requestId: string },
  call: Call,
  status: "approved" | "rejected",
  changed: (project: ProjectRow, request: ChangeRequestRow) => Promise<ProjectRow | undefined>,
): Promise<ChangeRequest> => {
  const [project, request] = await Promise.all([
    deps.store.find(projectId),
    deps.store.findRequest(projectId, requestId),
  ]);
  if (!project || !request || !mayApprove(call.actor, project)) throw new Problem("not-found");
  const { personId } = requireSignedIn(call.actor);
  if (request.status === status) return changeRequestOf(request);
  if (request.status !== "pending") throw refuse("wrong-state");
  if (request.requestedBy === personId) throw refuse("second-person");
  const decided: ChangeRequestRow = {
    ...request,
    status,
    decidedBy: personId,
    decidedAt: call.now.toISOString(),
    version: request.version + 1,
    change: call.change(),
  };
  try {
    await deps.store.decideRequest(decided, await changed(project, request));
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return changeRequestOf(decided);
};
