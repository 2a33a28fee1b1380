import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { mayRequestChange } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import { changeRequestKey } from "../keys.ts";
import type { projectRoutes } from "../routes.ts";
import { type ChangeRequestRow, changeRequestRowSchema } from "../rows.ts";
import { changesOf, valuesOf, withFields } from "../rules/freeze.ts";
import { requireValid } from "../save-project.ts";
import { changeRequestOf } from "../views.ts";

type RequestChange = UseCase<ProjectDeps, typeof projectRoutes.requestChange>;

/**
 * Asks for a change of a published project. The request names the values it was made from and those it asks for; it
 * changes nothing until the county's administrator approves exactly that.
 * @throws Problem `not-found`, `invalid`; refusal `wrong-state`, and those of publishing what would be public
 */
export const requestChange: RequestChange = async (deps, { params, body }, call) => {
  const project = await deps.store.find(params.projectId);
  if (!project || !mayRequestChange(call.actor, project)) throw new Problem("not-found");
  if (project.status !== "published") throw refuse("wrong-state");
  const after = changesOf(project, body.changes);
  if (Object.keys(after).length === 0) throw invalid("/changes", "changes-nothing");
  await requireValid(deps, withFields(project, after));
  const requestId = call.newId("changeRequest");
  const row: ChangeRequestRow = {
    ...changeRequestKey(project.projectId, requestId),
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
    requestId,
    projectId: project.projectId,
    status: "pending",
    reason: body.reason,
    before: valuesOf(project, after),
    after,
    requestedBy: requireSignedIn(call.actor).personId,
    requestedAt: call.now.toISOString(),
  };
  try {
    await deps.store.createRequest(row);
    return changeRequestOf(row);
  } catch (error) {
    const stored = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    if (!stored) throw error;
    const existing = parseRow(changeRequestRowSchema(), stored);
    if (!isRepeatedCall(existing.idempotency, call.idempotency)) throw error;
    return changeRequestOf(existing);
  }
};
