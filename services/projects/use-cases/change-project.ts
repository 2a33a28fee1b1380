import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayChange } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { manifest } from "../manifest.ts";
import { mayBecome, type ProjectRow } from "../rows.ts";
import { invitedOf, saveNext } from "../save-project.ts";
import { projectOf } from "../views.ts";

type Change = UseCase<ProjectDeps, typeof manifest.routes.changeProject>;

const ended = (row: ProjectRow, at: string): ProjectRow => {
  if (row.status !== "published" || !mayBecome(row.status, "ended")) throw refuse("wrong-state");
  return { ...row, status: "ended", endedAt: at };
};

/** Changes what is said of a project, or ends it. Where it is moved to, the caller must have the right as well. */
export const changeProject: Change = async (deps, { params, body }, call) => {
  const row = await deps.store.find(params.projectId);
  if (!row || !mayChange(call.actor, row)) throw new Problem("not-found");
  if (row.status === "ended") throw refuse("wrong-state");
  const { status, invitedDonors, ...fields } = body;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const changed: ProjectRow = {
    ...row,
    ...given,
    invited: invitedDonors ? invitedOf(deps, invitedDonors) : row.invited,
    version: row.version + 1,
    change: call.change(),
  };
  if (!mayChange(call.actor, changed)) throw new Problem("not-found");
  const next = status ? ended(changed, call.now.toISOString()) : changed;
  await saveNext(deps, next);
  return projectOf(next);
};
