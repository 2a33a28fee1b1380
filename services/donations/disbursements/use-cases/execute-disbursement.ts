import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayExecute, requireDisbursement } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import { instruct } from "../instruct.ts";
import type { disbursementRoutes } from "../routes.ts";
import { disbursementView } from "../views.ts";

type Execute = UseCase<DisbursementsDeps, typeof disbursementRoutes.executeDisbursement>;

/**
 * Records the bank's number of a payment, by finance who did not approve it; the books post that the money has left the bank.
 * @throws Problem `not-found`, `invalid` for a day to come or before it was approved; refusal `wrong-state`, `own-approval`,
 * `held` while the county holds it
 */
export const executeDisbursement: Execute = async (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const { row, project } = await requireDisbursement(deps, params.disbursementId, call.actor);
    if (!mayExecute(call.actor, project)) throw new Problem("not-found");
    const by = requireSignedIn(call.actor).personId;
    if (row.approvals.some((approval) => approval.by === by))
      throw refuse("own-approval", { rule: "own-approval" });
    if (row.status !== "approved") throw refuse("wrong-state");
    if (row.heldUntil !== undefined && call.now.toISOString() < row.heldUntil) throw refuse("held");
    const approved = row.approvals.at(-1)?.at ?? row.requestedAt;
    if (body.on > countyDay(call.now)) throw invalid("/on", "day-to-come");
    if (body.on < countyDay(new Date(approved))) throw invalid("/on", "before-approval");
    const next = {
      ...row,
      status: "paying" as const,
      execution: { by, on: body.on, bankReference: body.bankReference },
      version: row.version + 1,
      change: call.change(),
    };
    return disbursementView(await instruct(deps, next, "paid", call), project, call.actor);
  });
