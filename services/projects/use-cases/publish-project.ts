import { isDeepStrictEqual } from "node:util";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayApprove, mayPublish, mayPublishOwn } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import type { ProjectRow } from "../rows.ts";
import { openMode } from "../rules/fundraising.ts";
import { mayBecome } from "../rules/lifecycle.ts";
import { approvalOf } from "../rules/oversight.ts";
import { requireValid, saveChange } from "../save-project.ts";
import { projectOf } from "../views.ts";

type PublishProject = UseCase<ProjectDeps, typeof projectRoutes.publishProject>;

/**
 * Publishes a draft whose way of raising money the law allows; the county's administrator approves its operator for its
 * place by that, also of a project that is published already. For anybody else such a one is returned as is.
 * @throws Problem `not-found`, `invalid`; refusal `wrong-state`, `second-person`, `county-approval`, `fundraising-gate`,
 * `demo-only`, `changed-meanwhile`
 */
export const publishProject: PublishProject = async (deps, { params, body }, call) => {
  const row = await deps.store.find(params.projectId);
  if (!row || !mayPublish(call.actor, row)) throw new Problem("not-found");
  const isApproved = mayApprove(call.actor, row);
  const approved = isApproved ? approvalOf(row) : row.approved;
  const isUnchanged = row.status === "published" && isDeepStrictEqual(approved, row.approved);
  if (isUnchanged) return projectOf(row);
  if (body.version !== undefined && body.version !== row.version) throw refuse("changed-meanwhile");
  if (row.status !== "published" && !mayBecome(row.status, "published")) throw refuse("wrong-state");
  const { personId } = requireSignedIn(call.actor);
  if (row.createdBy === personId && !mayPublishOwn(call.actor, row)) throw refuse("second-person");
  const at = call.now.toISOString();
  const published: ProjectRow =
    row.status === "published"
      ? row
      : { ...row, status: "published", publishedAt: at, publishedBy: personId };
  const moneySince = row.moneySince ?? (openMode(published) ? at : undefined);
  const next = { ...published, approved, moneySince, version: row.version + 1, change: call.change() };
  if (row.fundraisingMode === "public" && !isApproved) {
    // What is missing is said first: the county gets a project that it can publish.
    await requireValid(deps, next);
    throw refuse("county-approval");
  }
  await saveChange(deps, next);
  return projectOf(next);
};
