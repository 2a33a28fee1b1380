import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayApproveStatement, requireStatement } from "../access.ts";
import { candidatesFor } from "../candidates.ts";
import type { StatementsDeps } from "../deps.ts";
import { bankMatchKey } from "../keys.ts";
import { readStatement } from "../read-outcomes.ts";
import type { statementRoutes } from "../routes.ts";
import type { BankMatchRow, PartRow, StatementRow, UnknownLineRow } from "../rows.ts";
import { type Match, matchesOf } from "../rules/match.ts";
import { statementView } from "../views.ts";

type Compare = UseCase<StatementsDeps, typeof statementRoutes.compareBankStatement>;

const matchRow = (
  { statementId, currency }: StatementRow,
  { line, amount }: PartRow["lines"][number],
  { id, with: of, projectId }: Match,
  change: BankMatchRow["change"],
): BankMatchRow => ({
  ...bankMatchKey(id),
  id,
  with: of,
  projectId: projectId ?? undefined,
  statementId,
  line,
  amount,
  currency,
  version: 1,
  change,
});

/**
 * Compares the lines of an approved statement by which money went out, and that nothing was like, with the books as they are
 * now: a pay-out may have been recorded since. Nothing is booked by it.
 * @throws Problem `not-found`; refusal `wrong-state` before it was approved, `changed-meanwhile`
 */
export const compareBankStatement: Compare = async (deps, { params }, call) => {
  const row = await requireStatement(deps, params.statementId, call.actor);
  if (!mayApproveStatement(call.actor, row)) throw new Problem("not-found");
  if (row.status !== "approved") throw refuse("wrong-state");
  const { parts, lines, outcomes } = await readStatement(deps, row);
  const unknown = lines.filter(({ line }) => outcomes.get(line)?.kind === "unknown");
  const matches = matchesOf(unknown, await candidatesFor(deps, row));
  const change = call.change();
  for (const part of parts) {
    const found = part.lines.flatMap((line) => {
      const match = matches.get(line.line);
      return match ? [{ line, match }] : [];
    });
    if (found.length === 0) continue;
    const was = await deps.statements.findUnknown(
      row.statementId,
      found.map(({ line }) => line.line),
    );
    const next: PartRow = {
      ...part,
      lines: part.lines.map((line) => {
        const match = matches.get(line.line);
        return match ? { ...line, outcome: { kind: "match" as const, ...match } } : line;
      }),
      version: part.version + 1,
      change,
    };
    const settled = was.map(
      (one): UnknownLineRow => ({ ...one, status: "settled", version: one.version + 1, change }),
    );
    const rows = found.map(({ line, match }) => matchRow(row, line, match, change));
    try {
      await deps.statements.saveFound(next, [...rows, ...settled]);
    } catch (error) {
      throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
    }
  }
  return statementView(row, await readStatement(deps, row), call.actor);
};
