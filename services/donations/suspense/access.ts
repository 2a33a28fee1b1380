import { type Actor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayInOrganisation } from "../books/access.ts";
import type { SuspenseRow } from "../books/rows.ts";
import type { ProjectRow } from "../projects/rows.ts";
import { organisationOf } from "../projects/rules/organisation-of.ts";
import type { SuspenseDeps } from "./deps.ts";

const all = ["ngo_manager", "finance", "auditor", "county_admin"] as const;

const holds = (actor: Actor, roles: readonly string[]): boolean =>
  actor.kind !== "public" && actor.grants.some(({ role }) => roles.includes(role));

/** R of suspense.allocation: its organisation and county; money of which nobody knows the place, all of these roles anywhere. */
export const mayReadSuspense = (actor: Actor, { under }: SuspenseRow): boolean => {
  if (!under) return holds(actor, all);
  const operatorId = organisationOf(under);
  return (
    mayAt(actor, ["auditor", "county_admin"], { division: under.county }) ||
    (operatorId !== undefined && mayAt(actor, ["ngo_manager", "finance"], { operatorId }))
  );
};

/** Whoever reads nothing here before an inspection case names them is told so. @throws Problem `not-found` */
export const requireReadsSuspense = (actor: Actor): void => {
  if (!holds(actor, all)) throw new Problem("not-found");
};

/** C of suspense.allocation: finance of the organisation to which it came, or of any where nobody knows to which. */
export const mayPropose = (actor: Actor, { under }: SuspenseRow): boolean =>
  under ? mayInOrganisation(actor, ["finance"], under) : holds(actor, ["finance"]);

/**
 * A of suspense.allocation: a manager or finance of the organisation to which the money came and whose project is to have it.
 * @param project that is to have it; undefined where it was sent back
 */
export const mayConfirm = (
  actor: Actor,
  { under }: SuspenseRow,
  project: ProjectRow | undefined,
): boolean => {
  const places = [...(under ? [under] : []), ...(project ? [project] : [])];
  return (
    places.length > 0 && places.every((place) => mayInOrganisation(actor, ["ngo_manager", "finance"], place))
  );
};

/** Money in suspense that the caller may read, with the project that is to have it. @throws Problem `not-found` */
export const requireSuspense = async (
  { suspense, projects }: Pick<SuspenseDeps, "suspense" | "projects">,
  suspenseId: string,
  actor: Actor,
): Promise<{ readonly row: SuspenseRow; readonly project: ProjectRow | undefined }> => {
  const row = await suspense.find(suspenseId);
  if (!row || !mayReadSuspense(actor, row)) throw new Problem("not-found");
  const to = row.proposal?.to;
  return { row, project: to?.kind === "project" ? await projects.findProject(to.projectId) : undefined };
};
