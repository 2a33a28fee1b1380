import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { type FieldError, invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { mayApprove, mayRedact } from "../../access.ts";
import type { ProjectDeps } from "../../deps.ts";
import { moneyReliesOn } from "../../rules/freeze.ts";
import type { updateRoutes } from "../routes.ts";
import { redactUpdateTexts } from "../rules/update-texts.ts";
import { redactableOfUpdate } from "../schemas.ts";
import { updateOf } from "../views.ts";

type RedactUpdate = UseCase<ProjectDeps, typeof updateRoutes.redactUpdate>;

/**
 * Replaces texts of an update in any state. Where money relies on the project, other words in the place of what donors were
 * told are the county's to say: others remove it, or take it back and post anew.
 * @throws Problem `not-found`, `invalid` for descriptions of more pictures than there are; refusal `frozen`
 */
export const redactUpdate: RedactUpdate = ({ store, updates }, { params, body }, call) =>
  retryOnConflict(async () => {
    const [project, row] = await Promise.all([
      store.find(params.projectId),
      updates.find(params.projectId, params.updateId),
    ]);
    if (!project || !row || !mayRedact(call.actor, project)) throw new Problem("not-found");
    if (moneyReliesOn(project) && !mayApprove(call.actor, project)) {
      const errors = redactableOfUpdate
        .filter((field) => body[field] != null)
        .map((field): FieldError => ({ pointer: `/${field}`, code: "frozen" }));
      if (errors.length > 0) throw refuse("frozen", { errors });
    }
    const most = row.pictures.length;
    if ((body.descriptions?.length ?? 0) > most)
      throw invalid("/descriptions", { code: "too-many-named", params: { most } });
    const change = { ...call.change(), by: requireSignedIn(call.actor).personId };
    const after = redactUpdateTexts(row, body, change);
    await updates.save(after);
    return updateOf(after);
  });
