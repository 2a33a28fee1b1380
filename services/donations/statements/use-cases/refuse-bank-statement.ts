import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayApproveStatement, requireStatement } from "../access.ts";
import type { StatementsDeps } from "../deps.ts";
import { readStatement } from "../read-outcomes.ts";
import type { statementRoutes } from "../routes.ts";
import type { StatementRow } from "../rows.ts";
import { statementView } from "../views.ts";

type Refuse = UseCase<StatementsDeps, typeof statementRoutes.refuseBankStatement>;

/**
 * Refuses a statement that was imported wrongly, so that its file and its lines can be imported again. Whoever could approve it
 * may, also who imported it.
 * @throws Problem `not-found`; refusal `wrong-state` once it was approved or refused
 */
export const refuseBankStatement: Refuse = async (deps, { params, body }, call) => {
  const refused = await retryOnConflict(async () => {
    const row = await requireStatement(deps, params.statementId, call.actor);
    if (!mayApproveStatement(call.actor, row)) throw new Problem("not-found");
    if (row.status !== "imported") throw refuse("wrong-state");
    const account = await deps.statements.findAccount(row.organisation, row.account, row.currency);
    if (!account) throw new Error(`the account of ${row.statementId} was not found`);
    const change = call.change(body.reason);
    const next: StatementRow = {
      ...row,
      status: "refused",
      refused: {
        by: requireSignedIn(call.actor).personId,
        at: call.now.toISOString(),
        reason: body.reason,
      },
      version: row.version + 1,
      change,
    };
    const statements = account.statements.filter(({ statementId }) => statementId !== row.statementId);
    await deps.statements.save(next, [{ ...account, statements, version: account.version + 1, change }]);
    return next;
  });
  return statementView(refused, await readStatement(deps, refused), call.actor);
};
