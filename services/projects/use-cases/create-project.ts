import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayCreate, ownOperator } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { manifest } from "../manifest.ts";
import { type ProjectRow, projectRowSchema } from "../rows.ts";
import { invitedOf, requireSaveable } from "../save-project.ts";
import { projectKey } from "../store.ts";
import { projectOf } from "../views.ts";

type Create = UseCase<ProjectDeps, typeof manifest.routes.createProject>;

/** Creates a draft, which takes no money whatever its mode; a manager's is of their own operator unless it says. */
export const createProject: Create = async (deps, { body }, call) => {
  const { invitedDonors, ...fields } = body;
  const projectId = call.newId("project");
  const createdAt = call.now.toISOString();
  const row: ProjectRow = {
    ...projectKey(projectId),
    ...fields,
    operatorId: fields.operatorId ?? ownOperator(call.actor) ?? null,
    projectId,
    status: "draft",
    createdBy: requireSignedIn(call.actor).personId,
    listed: `${createdAt}#${projectId}`,
    invited: invitedOf(deps, invitedDonors),
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
  };
  if (!mayCreate(call.actor, row)) throw new Problem("not-found");
  await requireSaveable(deps, row);
  try {
    await deps.store.save(row);
    return projectOf(row);
  } catch (error) {
    const standing = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    if (!standing) throw error;
    const first = parseRow(projectRowSchema, standing);
    if (!isRepeatedCall(first.idempotency, call.idempotency)) throw error;
    return projectOf(first);
  }
};
