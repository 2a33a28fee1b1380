import { type Actor, mayAt } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { MonthsDeps } from "./deps.ts";

/** C of month_lock: finance of the organisation. */
export const mayPrepare = (actor: Actor, operatorId: string): boolean =>
  mayAt(actor, ["finance"], { operatorId });

/** A of month_lock: a manager of the organisation. */
export const mayLock = (actor: Actor, operatorId: string): boolean =>
  mayAt(actor, ["ngo_manager"], { operatorId });

/**
 * Whose months the caller reads: their organisation's, or, for who looks into the books of a county, one with projects there.
 * @throws Problem `not-found`; `invalid` where the organisation has to be named
 */
export const requireBooks = async (
  { statements }: Pick<MonthsDeps, "statements">,
  asked: string | undefined,
  actor: Actor,
): Promise<{ readonly operatorId: string; readonly projects: readonly ProjectRow[] }> => {
  const { grants } = requireSignedIn(actor);
  const own = new Set(
    grants.flatMap(({ role, operatorId }) =>
      (role === "finance" || role === "ngo_manager") && operatorId !== undefined ? [operatorId] : [],
    ),
  );
  const [only] = own;
  const operatorId = asked ?? (own.size === 1 ? only : undefined);
  if (operatorId === undefined) throw invalid("query/operatorId", "organisation-not-said");
  const projects = await statements.listProjects(operatorId);
  const looksIn = projects.some(({ county }) =>
    mayAt(actor, ["auditor", "county_admin"], { division: county }),
  );
  if (!own.has(operatorId) && !looksIn) throw new Problem("not-found");
  return { operatorId, projects };
};
