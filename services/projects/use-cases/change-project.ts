import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayApprove, mayChange } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import type { ProjectRow } from "../rows.ts";
import { withConfirmed } from "../rules/confirmed-words.ts";
import { requireNotFrozen } from "../rules/freeze.ts";
import { openMode } from "../rules/fundraising.ts";
import { mayBecome } from "../rules/lifecycle.ts";
import { afterChange } from "../rules/oversight.ts";
import { invitedOf, saveChange } from "../save-project.ts";
import { projectOf } from "../views.ts";

type ChangeProject = UseCase<ProjectDeps, typeof projectRoutes.changeProject>;

const ended = (row: ProjectRow, at: string): ProjectRow => {
  if (row.status !== "published" || !mayBecome(row.status, "ended")) throw refuse("wrong-state");
  return { ...row, status: "ended", endedAt: at };
};

/**
 * Changes the fields of a project, or ends it. A caller who moves it to another place needs the right there too. What
 * money relies on is changed by a change request.
 * @throws Problem `not-found`; refusal `wrong-state`, `frozen`, `changed-meanwhile`, and those of publishing where it is
 * public
 */
export const changeProject: ChangeProject = async (deps, { params, body }, call) => {
  const row = await deps.store.find(params.projectId);
  if (!row || !mayChange(call.actor, row)) throw new Problem("not-found");
  if (row.status === "ended") throw refuse("wrong-state");
  const { status, invitedDonors, confirmedWords, ...fields } = body;
  requireNotFrozen(row, fields);
  const changes = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const filled: ProjectRow = {
    ...row,
    ...changes,
    invited: invitedDonors ? invitedOf(deps, invitedDonors) : row.invited,
    version: row.version + 1,
    change: call.change(),
  };
  const changed = withConfirmed(filled, confirmedWords);
  if (!mayChange(call.actor, changed)) throw new Problem("not-found");
  const isApproved = mayApprove(call.actor, changed);
  if (openMode(changed) === "public" && openMode(row) !== "public" && !isApproved)
    throw refuse("county-approval");
  const at = call.now.toISOString();
  const checked = afterChange(row, changed, isApproved && row.status !== "draft", at);
  const next = status ? ended(checked, at) : checked;
  await saveChange(deps, next);
  return projectOf(next);
};
