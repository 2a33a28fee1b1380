import type { Actor } from "#shared/access/actor.ts";
import { mayApproveStatement } from "./access.ts";
import type { ReadStatement } from "./read-outcomes.ts";
import type { StatementRow } from "./rows.ts";
import type { StatementItem, StatementView } from "./schemas.ts";

/** A statement as a list shows it. */
export const statementItem = (row: StatementRow): StatementItem => ({
  statementId: row.statementId,
  operatorId: row.organisation,
  account: row.account,
  currency: row.currency,
  from: row.from,
  to: row.to,
  opening: row.opening ?? null,
  closing: row.closing ?? null,
  lines: row.lines,
  known: row.known,
  status: row.status,
  importedBy: row.importedBy,
  importedAt: row.importedAt,
  approved: row.approved ?? null,
  refused: row.refused ?? null,
});

/** A statement with its lines; what the bank prints of people for those of its organisation alone. */
export const statementView = (
  row: StatementRow,
  { lines, outcomes, seen }: ReadStatement,
  actor: Actor,
): StatementView => {
  const isOfOrganisation = mayApproveStatement(actor, row);
  const isImporter = actor.kind !== "public" && actor.personId === row.importedBy;
  return {
    ...statementItem(row),
    seen,
    mayApprove: row.status === "imported" && isOfOrganisation && !isImporter,
    items: lines.map((line) => ({
      line: line.line,
      on: line.on,
      amount: line.amount,
      balance: line.balance ?? null,
      reference: line.reference ?? null,
      text: isOfOrganisation ? line.text : null,
      outcome: outcomes.get(line.line) ?? { kind: "unknown" },
    })),
  };
};
