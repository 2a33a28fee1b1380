import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { RequestOf, UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { instruct } from "../../inbox/instruct.ts";
import { mayApproveStatement, requireStatement } from "../access.ts";
import type { StatementsDeps } from "../deps.ts";
import { type ReadStatement, readStatement } from "../read-outcomes.ts";
import type { statementRoutes } from "../routes.ts";
import type { AccountRow, PartRow, StatementRow } from "../rows.ts";
import type { Outcome } from "../schemas.ts";
import { statementView } from "../views.ts";

type Approve = UseCase<StatementsDeps, typeof statementRoutes.approveBankStatement>;
type Said = RequestOf<typeof statementRoutes.approveBankStatement>["body"];

/** What each line is taken for, with what the approver says of it. @throws Problem `invalid` for a line of which it cannot be said */
const outcomesWith = (
  { lines, outcomes }: ReadStatement,
  { apart, own, notes }: Said,
): Map<number, Outcome> => {
  const final = new Map(outcomes);
  const amounts = new Map(lines.map(({ line, amount }) => [line, amount]));
  for (const [at, line] of apart.entries()) {
    if (final.get(line)?.kind !== "match") throw invalid(`/apart/${at}`, "no-such-line");
    final.set(line, { kind: (amounts.get(line) ?? 0) > 0 ? "suspense" : "unknown" });
  }
  for (const [at, line] of own.entries()) {
    if (final.get(line)?.kind !== "unknown") throw invalid(`/own/${at}`, "no-such-line");
    final.set(line, { kind: "own" });
  }
  for (const [at, { line, note }] of notes.entries()) {
    const outcome = final.get(line);
    if (outcome?.kind !== "suspense") throw invalid(`/notes/${at}/line`, "no-such-line");
    final.set(line, { ...outcome, note });
  }
  return final;
};

/** The account, in which the statement counts from now on for what has to be in one. */
const approvedIn = (account: AccountRow, statementId: string, change: AccountRow["change"]): AccountRow => ({
  ...account,
  statements: account.statements.map((one) =>
    one.statementId === statementId ? { ...one, approved: true } : one,
  ),
  version: account.version + 1,
  change,
});

/**
 * Approves a statement as it was read, by another person than who imported it. The books then write which of them each line
 * is, and post into suspense what came and nothing is like.
 * @throws Problem `not-found`, `invalid`; refusal `own-approval`, `wrong-state`, and `changed-meanwhile` where a line would be
 * taken for something else now than when the caller read it
 */
export const approveBankStatement: Approve = async (deps, { params, body }, call) => {
  const settled = await retryOnConflict(async () => {
    const row = await requireStatement(deps, params.statementId, call.actor);
    if (!mayApproveStatement(call.actor, row)) throw new Problem("not-found");
    const by = requireSignedIn(call.actor).personId;
    if (row.importedBy === by) throw refuse("own-approval", { rule: "own-approval" });
    if (row.status !== "imported") throw refuse("wrong-state");
    const read = await readStatement(deps, row);
    if (read.seen !== body.seen) throw refuse("changed-meanwhile");
    const outcomes = outcomesWith(read, body);
    const account = await deps.statements.findAccount(row.organisation, row.account, row.currency);
    if (!account) throw new Error(`the account of ${row.statementId} was not found`);
    const change = call.change();
    const next: StatementRow = {
      ...row,
      status: "booking",
      approved: { by, at: call.now.toISOString() },
      version: row.version + 1,
      change,
    };
    const parts = read.parts.map(
      (part): PartRow => ({
        ...part,
        lines: part.lines.map((line) => ({ ...line, outcome: outcomes.get(line.line) })),
        version: part.version + 1,
        change,
      }),
    );
    const { statementId } = row;
    const saved = {
      save: (next: StatementRow, instructions: Parameters<typeof deps.statements.save>[1] = []) =>
        deps.statements.save(next, [approvedIn(account, statementId, change), ...parts, ...instructions]),
      find: () => deps.statements.find(statementId),
      isPending: ({ status }: StatementRow) => status === "booking",
      patience: deps.patience,
    };
    const instructions = parts.map(({ part }) => ({ kind: "statement" as const, statementId, part }));
    return instruct(saved, next, instructions, call);
  });
  return statementView(settled, await readStatement(deps, settled), call.actor);
};
