import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayCreate, ownOperator } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import { listedKey, projectKey } from "../keys.ts";
import type { projectRoutes } from "../routes.ts";
import { type ProjectRow, projectRowSchema } from "../rows.ts";
import { withConfirmed } from "../rules/confirmed-words.ts";
import { invitedOf, saveProject } from "../save-project.ts";
import { projectOf } from "../views.ts";

type CreateProject = UseCase<ProjectDeps, typeof projectRoutes.createProject>;

/**
 * Creates a draft, which takes no gifts whatever its mode. A manager's project belongs to their own operator unless
 * the body names one.
 * @throws Problem `not-found` where the caller may not create it there, `invalid`; refusal `demo-only`
 */
export const createProject: CreateProject = async (deps, { body }, call) => {
  const { invitedDonors, confirmedWords, ...fields } = body;
  const projectId = call.newId("project");
  const created: ProjectRow = {
    ...projectKey(projectId),
    ...fields,
    operatorId: fields.operatorId ?? ownOperator(call.actor) ?? null,
    projectId,
    status: "draft",
    createdBy: requireSignedIn(call.actor).personId,
    listed: listedKey(call.now.toISOString(), projectId),
    invited: invitedOf(deps, invitedDonors),
    formerly: [],
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
  };
  const row = withConfirmed(created, confirmedWords);
  if (!mayCreate(call.actor, row)) throw new Problem("not-found");
  try {
    await saveProject(deps, row);
    return projectOf(row);
  } catch (error) {
    const stored = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    if (!stored) throw error;
    const existing = parseRow(projectRowSchema(), stored);
    if (!isRepeatedCall(existing.idempotency, call.idempotency)) throw error;
    return projectOf(existing);
  }
};
