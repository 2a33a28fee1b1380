import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { cleanPictures } from "#shared/files/pictures/clean-pictures.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayRequest, requireDisbursement } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import type { disbursementRoutes } from "../routes.ts";
import { evidenceRows } from "../rules/evidence.ts";
import { mostEvidence } from "../schemas.ts";
import { disbursementView } from "../views.ts";

type Add = UseCase<DisbursementsDeps, typeof disbursementRoutes.addEvidence>;

/**
 * Adds pictures to a disbursement's evidence, also after the money was paid: the receipt comes then. None is ever removed.
 * @throws Problem `not-found`, `invalid`; refusal `wrong-state` once it was refused or given up, `too-many`
 */
export const addEvidence: Add = async (deps, { params, body }, call) => {
  const { row, project } = await requireDisbursement(deps, params.disbursementId, call.actor);
  if (!mayRequest(call.actor, project)) throw new Problem("not-found");
  if (row.status === "refused" || row.status === "voided") throw refuse("wrong-state");
  if (row.evidence.length + body.evidence.length > mostEvidence) throw refuse("too-many");
  const pictures = cleanPictures(body.evidence, "evidence");
  const by = requireSignedIn(call.actor).personId;
  const added = pictures.map(({ description }) => ({
    description,
    addedBy: by,
    addedAt: call.now.toISOString(),
  }));
  const next = {
    ...row,
    evidence: [...row.evidence, ...added],
    version: row.version + 1,
    change: call.change(),
  };
  try {
    await deps.disbursements.save(next, evidenceRows(next, pictures));
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return disbursementView(next, project, call.actor);
};
