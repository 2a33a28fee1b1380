import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayApprove, mayRedact } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import { requireOnlyRemoved } from "../rules/freeze.ts";
import { followRedaction, redactProjectTexts } from "../rules/redact.ts";
import { validateProject } from "../rules/validate-project.ts";
import { projectOf } from "../views.ts";

type RedactProject = UseCase<ProjectDeps, typeof projectRoutes.redactProject>;

/**
 * Replaces texts of a project in any state, and where its change requests repeat them; copies elsewhere follow by its event.
 * What money relies on is rewritten by the county only: others remove it, so that harm ends at once and a promise to
 * donors becomes no other.
 * @throws Problem `not-found`, `invalid` for texts that contradict the project; refusal `frozen`
 */
export const redactProject: RedactProject = (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const { store } = deps;
    const row = await store.find(params.projectId);
    if (!row || !mayRedact(call.actor, row)) throw new Problem("not-found");
    if (!mayApprove(call.actor, row)) requireOnlyRemoved(row, body);
    const change = { ...call.change(), by: requireSignedIn(call.actor).personId };
    const after = redactProjectTexts(row, body, change);
    validateProject(after);
    // The requests go first: a call that dies half-way finds their texts again by the project's.
    for (const request of await store.everyRequest(row.projectId)) {
      const followed = followRedaction(request, row, body, change);
      if (followed) await store.saveRequest(followed);
    }
    await store.save(after);
    return projectOf(after);
  });
