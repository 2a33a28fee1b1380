import { isDeepStrictEqual } from "node:util";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { countyDay } from "#shared/values/time.ts";
import { requireDisbursement, stepsOf } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import { instruct } from "../instruct.ts";
import { readState } from "../read-state.ts";
import type { disbursementRoutes } from "../routes.ts";
import type { DisbursementRow } from "../rows.ts";
import { hadPart } from "../rules/approvals.ts";
import { brokenRule } from "../rules/broken-rule.ts";
import { disbursementView } from "../views.ts";

type Approve = UseCase<DisbursementsDeps, typeof disbursementRoutes.approveDisbursement>;

/**
 * Takes the next of the two steps: first the station, then the operator, by two people who did not ask for it. After the
 * second the books decide once more, and set the money aside.
 * @throws Problem `not-found`; refusal `wrong-state`, also if the other step is due, or if the project was handed on since it
 * was asked for, so that people of two organisations would have approved it together; `own-approval`, `evidence` if there is
 * none, and the rule that the pay-out breaks now
 */
export const approveDisbursement: Approve = async (deps, { params }, call) => {
  const { settled, project } = await retryOnConflict(async () => {
    const { row, project } = await requireDisbursement(deps, params.disbursementId, call.actor);
    const steps = stepsOf(call.actor, project);
    if (steps.length === 0) throw new Problem("not-found");
    const by = requireSignedIn(call.actor).personId;
    if (hadPart(row, by)) throw refuse("own-approval", { rule: "own-approval" });
    const step = row.approvals.length === 0 ? 1 : 2;
    if (row.status !== "requested" || project.status !== "published") throw refuse("wrong-state");
    if (!isDeepStrictEqual(row.under, oversightSchema().parse(project)))
      throw refuse("wrong-state", { rule: "project:handed-on" });
    if (!steps.includes(step)) throw refuse("wrong-state", { rule: `step:${step}` });
    if (row.evidence.length === 0) throw refuse("evidence", { rule: "evidence" });
    const broken = brokenRule(row, await readState(deps, project, row, countyDay(call.now)));
    if (broken) throw refuse(broken.code, { rule: broken.rule });
    const next: DisbursementRow = {
      ...row,
      approvals: [...row.approvals, { step, by, at: call.now.toISOString() }],
      status: step === 1 ? "requested" : "booking",
      version: row.version + 1,
      change: call.change(),
    };
    if (step === 2) return { settled: await instruct(deps, next, "disburse", call), project };
    await deps.disbursements.save(next);
    return { settled: next, project };
  });
  const reason = settled.status === "refused" ? settled.refused?.reason : undefined;
  if (typeof reason === "object") throw refuse(reason.code, { rule: reason.rule });
  return disbursementView(settled, project, call.actor);
};
