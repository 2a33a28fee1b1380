import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { cleanPictures } from "#shared/files/pictures/clean-pictures.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayRequest } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import { disbursementKey, disbursementsBook, waitingList } from "../keys.ts";
import { readState } from "../read-state.ts";
import type { disbursementRoutes } from "../routes.ts";
import { type DisbursementRow, disbursementRowSchema } from "../rows.ts";
import { brokenRule } from "../rules/broken-rule.ts";
import { evidenceRows } from "../rules/evidence.ts";
import { disbursementView } from "../views.ts";

type Request = UseCase<DisbursementsDeps, typeof disbursementRoutes.requestDisbursement>;

/**
 * Asks for a pay-out. It is judged now as it will be at each approval and when it is booked.
 * @throws Problem `not-found`, `invalid` for evidence that is no picture; refusal `wrong-state` of a project that is not
 * published, and the rule that it breaks
 */
export const requestDisbursement: Request = async (deps, { params, body }, call) => {
  const project = await deps.projects.findProject(params.projectId);
  if (!project || !mayRequest(call.actor, project)) throw new Problem("not-found");
  if (project.status !== "published") throw refuse("wrong-state", { rule: `project:${project.status}` });
  const pictures = cleanPictures(body.evidence, "evidence");
  const { source, purpose, amount, currency, payee, activityId } = body;
  const { projectId } = project;
  const asked = body.beneficiaries ?? [];
  const state = await readState(
    deps,
    project,
    { source, currency, beneficiaries: asked },
    countyDay(call.now),
  );
  const beneficiaries = asked.map((one) => ({ ...one, number: state.slots.get(one.slotId)?.number ?? 0 }));
  const payOut = { projectId, source, purpose, amount, currency, beneficiaries };
  const broken = brokenRule(payOut, state);
  if (broken) throw refuse(broken.code, { rule: broken.rule });

  const disbursementId = call.newId("disbursement");
  const requestedAt = call.now.toISOString();
  const by = requireSignedIn(call.actor).personId;
  const row: DisbursementRow = {
    ...disbursementKey(disbursementId),
    ...payOut,
    disbursementId,
    payee,
    activityId,
    status: "requested",
    requestedBy: by,
    requestedAt,
    approvals: [],
    evidence: pictures.map(({ description }) => ({ description, addedBy: by, addedAt: requestedAt })),
    under: oversightSchema().parse(project),
    book: disbursementsBook(projectId),
    listed: `${requestedAt}#${disbursementId}`,
    due: waitingList(project.county),
    dueAt: requestedAt,
    idempotency: call.idempotency,
    version: 1,
    change: call.change(),
  };
  try {
    await deps.disbursements.save(row, evidenceRows(row, pictures));
    return disbursementView(row, project, call.actor);
  } catch (error) {
    const stored = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    const existing = stored && parseRow(disbursementRowSchema(), stored);
    if (!existing || !isRepeatedCall(existing.idempotency, call.idempotency)) throw error;
    return disbursementView(existing, project, call.actor);
  }
};
