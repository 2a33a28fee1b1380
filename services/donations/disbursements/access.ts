import { type Actor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayInOrganisation, mayReadUnder } from "../books/access.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { DisbursementsDeps } from "./deps.ts";
import type { DisbursementRow } from "./rows.ts";
import { hadPart } from "./rules/approvals.ts";
import type { NextStep } from "./schemas.ts";

/** C of disbursement: a worker of the project's station, and finance of its organisation. */
export const mayRequest = (actor: Actor, project: ProjectRow): boolean =>
  mayAt(actor, ["social_worker"], { division: project.division ?? project.county }) ||
  mayInOrganisation(actor, ["finance"], project);

/**
 * A of disbursement: the lead of the project's station, or finance where the project has none, takes the first step; a
 * manager of its organisation the second.
 */
export const stepsOf = (actor: Actor, project: ProjectRow): readonly (1 | 2)[] => {
  const { division } = project;
  const first =
    division === undefined
      ? mayInOrganisation(actor, ["finance"], project)
      : mayAt(actor, ["station_lead"], { division });
  return [
    ...(first ? [1 as const] : []),
    ...(mayInOrganisation(actor, ["ngo_manager"], project) ? [2 as const] : []),
  ];
};

/** X of disbursement: finance of the project's organisation. */
export const mayExecute = (actor: Actor, project: ProjectRow): boolean =>
  mayInOrganisation(actor, ["finance"], project);

/** U of disbursement: the county's administrator, who may hold one. */
export const mayHold = (actor: Actor, { county }: ProjectRow): boolean =>
  mayAt(actor, ["county_admin"], { division: county });

/** R of disbursement: by whom it was booked under, and who has a step to take now. */
export const mayRead = (actor: Actor, row: DisbursementRow, project: ProjectRow): boolean =>
  mayReadUnder(actor, row.under) || mayReadUnder(actor, project) || stepsOf(actor, project).length > 0;

/** Who takes the next step, and whether the caller may; undefined where nobody has one to take. */
export const nextStep = (actor: Actor, row: DisbursementRow, project: ProjectRow): NextStep | undefined => {
  const by = actor.kind === "public" ? "" : actor.personId;
  if (row.status === "approved") {
    const approved = row.approvals.some((approval) => approval.by === by);
    return { step: "payment", role: "finance", mine: mayExecute(actor, project) && !approved };
  }
  if (row.status !== "requested") return undefined;
  const step = row.approvals.length === 0 ? 1 : 2;
  const first = project.division === undefined ? "finance" : "station_lead";
  return {
    step: step === 1 ? "first" : "second",
    role: step === 1 ? first : "ngo_manager",
    mine: stepsOf(actor, project).includes(step) && !hadPart(row, by),
  };
};

/** A disbursement that the caller may read, and its project as it is now. @throws Problem `not-found` */
export const requireDisbursement = async (
  { disbursements, projects }: Pick<DisbursementsDeps, "disbursements" | "projects">,
  disbursementId: string,
  actor: Actor,
): Promise<{ readonly row: DisbursementRow; readonly project: ProjectRow }> => {
  const row = await disbursements.find(disbursementId);
  const project = row && (await projects.findProject(row.projectId));
  if (!row || !project || !mayRead(actor, row, project)) throw new Problem("not-found");
  return { row, project };
};
