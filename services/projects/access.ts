import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { ProjectRow } from "./rows.ts";

type Placed = Pick<ProjectRow, "county" | "division" | "operatorId">;

/** Whether the actor holds one of the roles for the project's station or county. */
const mayAtPlace = (actor: Actor, roles: readonly StaffRole[], { division, county }: Placed): boolean =>
  mayAt(actor, roles, { division: division ?? county });

/** Whether the actor holds one of the roles for the project's operator. */
const mayForOperator = (actor: Actor, roles: readonly StaffRole[], { operatorId }: Placed): boolean =>
  operatorId !== null && mayAt(actor, roles, { operatorId });

/** A machine client needs the scope to read what its manager may read. */
const mayReadDetails = (actor: Actor): boolean =>
  actor.kind !== "machine" || actor.scopes.includes("projects:read");

/** R of project.full: drafts, versions, the number of invited donors. */
export const mayReadFull = (actor: Actor, project: Placed): boolean =>
  mayReadDetails(actor) &&
  (mayAtPlace(actor, ["social_worker", "station_lead", "supervisor", "auditor", "county_admin"], project) ||
    mayForOperator(actor, ["ngo_manager", "finance"], project));

/** C of project.full. */
export const mayCreate = (actor: Actor, project: Placed): boolean =>
  mayAtPlace(actor, ["social_worker", "county_admin"], project) ||
  mayForOperator(actor, ["ngo_manager"], project);

/** Publishing without a second person, by project.full. */
export const mayPublishOwn = (actor: Actor, project: Placed): boolean =>
  mayAtPlace(actor, ["county_admin"], project) || mayForOperator(actor, ["ngo_manager"], project);

/** The same, and A of project.full: publishing somebody else's draft. */
export const mayPublish = (actor: Actor, project: Placed): boolean =>
  mayPublishOwn(actor, project) || mayAtPlace(actor, ["station_lead"], project);

/** X of project.redaction: who replaces texts in whatever state the project is. */
export const mayRedact = (actor: Actor, project: Placed): boolean => mayPublish(actor, project);

/** C and D of project.update: telling what became of the money, and taking that back. */
export const mayPost = (actor: Actor, project: Placed): boolean => mayPublish(actor, project);

/** Whether the caller administers the project's county: publishes public fundraising, decides change requests. */
export const mayApprove = (actor: Actor, project: Placed): boolean =>
  mayAtPlace(actor, ["county_admin"], project);

/** C of project.change_request. */
export const mayRequestChange = (actor: Actor, project: Placed): boolean =>
  mayAtPlace(actor, ["station_lead", "county_admin"], project) ||
  mayForOperator(actor, ["ngo_manager"], project);

/** R of project.change_request beyond those decided, which are public. */
export const mayReadPending = (actor: Actor, project: Placed): boolean =>
  mayReadDetails(actor) &&
  (mayAtPlace(actor, ["station_lead", "inspector", "auditor", "county_admin"], project) ||
    mayForOperator(actor, ["ngo_manager", "finance"], project));

/** U of project.full: whoever may publish the project; social workers also change their own drafts. */
export const mayChange = (actor: Actor, project: ProjectRow): boolean =>
  mayPublish(actor, project) ||
  (actor.kind === "person" &&
    project.status === "draft" &&
    project.createdBy === actor.personId &&
    mayAtPlace(actor, ["social_worker"], project));

/** The operator whose manager the actor is, if any. */
export const ownOperator = (actor: Actor): string | undefined =>
  actor.kind === "public"
    ? undefined
    : actor.grants.find(({ role, operatorId }) => role === "ngo_manager" && operatorId !== undefined)
        ?.operatorId;
