import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { Oversight } from "#shared/published/events/projects.ts";
import type { ProjectRow } from "../projects/rows.ts";
import { organisationOf } from "../projects/rules/organisation-of.ts";
import type { PostingRow } from "./rows.ts";

/** Whether somebody has one of these roles in the organisation whose people decide on a project's money. */
export const mayInOrganisation = (
  actor: Actor,
  roles: readonly ("finance" | "ngo_manager")[],
  project: Oversight,
): boolean => {
  const operatorId = organisationOf(project);
  return operatorId !== undefined && mayAt(actor, roles, { operatorId });
};

/** Whether staff may read what is booked under a county, station, operator and fundraiser. */
export const mayReadUnder = (
  actor: Actor,
  { county, division = county, operatorId, fundraiserId }: Oversight,
): boolean =>
  mayAt(actor, ["social_worker", "station_lead", "inspector", "auditor", "county_admin"], { division }) ||
  (operatorId !== undefined && mayAt(actor, ["ngo_manager", "finance"], { operatorId })) ||
  (fundraiserId !== undefined && mayAt(actor, ["finance"], { operatorId: fundraiserId }));

/**
 * Whether staff may read a posting: by where it was booked, whatever became of the project since. Postings from before
 * that was kept go by the project's present place. Donors read the postings of their own gifts only.
 */
export const mayReadPosting = (actor: Actor, { under }: PostingRow, project: ProjectRow): boolean =>
  mayReadUnder(actor, under ?? project);

/** Whether staff may read some of a project's postings: its place is theirs, or was. */
export const mayReadLedger = (actor: Actor, project: ProjectRow): boolean =>
  [project, ...(project.formerly ?? [])].some((place) => mayReadUnder(actor, place));
