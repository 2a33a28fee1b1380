import { type Actor, mayAt } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import type { StatementsDeps } from "./deps.ts";
import type { StatementRow } from "./rows.ts";

/**
 * C of statement.import: whose statements the caller imports, and in which county; named where they work for several.
 * @throws Problem `not-found` of another organisation, `invalid` where it has to be named
 */
export const importerOf = (
  actor: Actor,
  operatorId: string | undefined,
): { readonly operatorId: string; readonly county: string } => {
  const { grants } = requireSignedIn(actor);
  const own = grants.flatMap(({ role, operatorId: id, county }) =>
    role === "finance" && id !== undefined ? [{ operatorId: id, county }] : [],
  );
  const ids = new Set(own.map(({ operatorId: id }) => id));
  if (operatorId === undefined && ids.size > 1) throw invalid("/operatorId", "organisation-not-said");
  const found = own.find(({ operatorId: id }) => operatorId === undefined || id === operatorId);
  if (!found) throw new Problem("not-found");
  return found;
};

/** R of statement.import: finance and managers of its organisation, auditors of its county. */
export const mayReadStatement = (actor: Actor, { organisation, under }: StatementRow): boolean =>
  mayAt(actor, ["finance", "ngo_manager"], { operatorId: organisation }) ||
  mayAt(actor, ["auditor"], { division: under.county });

/** Whoever reads no statement before an inspection case names one is told so. @throws Problem `not-found` */
export const requireReadsStatements = (actor: Actor): void => {
  const { grants } = requireSignedIn(actor);
  const readers = ["finance", "ngo_manager", "auditor"];
  if (!grants.some(({ role }) => readers.includes(role))) throw new Problem("not-found");
};

/** A of statement.import: managers and finance of its organisation. Also who reads what the bank prints of people. */
export const mayApproveStatement = (actor: Actor, { organisation }: StatementRow): boolean =>
  mayAt(actor, ["finance", "ngo_manager"], { operatorId: organisation });

/** A statement that the caller may read. @throws Problem `not-found` */
export const requireStatement = async (
  { statements }: Pick<StatementsDeps, "statements">,
  statementId: string,
  actor: Actor,
): Promise<StatementRow> => {
  const row = await statements.find(statementId);
  if (!row || !mayReadStatement(actor, row)) throw new Problem("not-found");
  return row;
};
