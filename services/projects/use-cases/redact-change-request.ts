import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayRedact } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import { redactRequestTexts } from "../rules/redact.ts";
import { changeRequestOf } from "../views.ts";

type RedactChangeRequest = UseCase<ProjectDeps, typeof projectRoutes.redactChangeRequest>;

/** Replaces texts of a change request in any state. The project keeps its own. @throws Problem `not-found` */
export const redactChangeRequest: RedactChangeRequest = (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const [project, request] = await Promise.all([
      deps.store.find(params.projectId),
      deps.store.findRequest(params.projectId, params.requestId),
    ]);
    if (!project || !request || !mayRedact(call.actor, project)) throw new Problem("not-found");
    const change = { ...call.change(), by: requireSignedIn(call.actor).personId };
    const after = redactRequestTexts(request, body, change);
    await deps.store.saveRequest(after);
    return changeRequestOf(after);
  });
