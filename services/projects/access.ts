import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { ProjectRow } from "./rows.ts";

type Placed = Pick<ProjectRow, "county" | "division" | "operatorId">;

/** Whether the actor holds one of the roles for the project's station or county. */
const there = (actor: Actor, roles: readonly StaffRole[], { division, county }: Placed): boolean =>
  mayAt(actor, roles, { division: division ?? county });

/** Whether the actor holds one of the roles for the project's operator. */
const ofOperator = (actor: Actor, roles: readonly StaffRole[], { operatorId }: Placed): boolean =>
  operatorId !== null && mayAt(actor, roles, { operatorId });

/** A machine client reads what its manager may only with the scope for it. */
const mayLookBehind = (actor: Actor): boolean =>
  actor.kind !== "machine" || actor.scopes.includes("projects:read");

/** R of project.full: drafts, versions, how many were invited. */
export const mayReadFull = (actor: Actor, project: Placed): boolean =>
  mayLookBehind(actor) &&
  (there(actor, ["social_worker", "station_lead", "supervisor", "auditor", "county_admin"], project) ||
    ofOperator(actor, ["ngo_manager", "finance"], project));

/** C of project.full. */
export const mayCreate = (actor: Actor, project: Placed): boolean =>
  there(actor, ["social_worker", "county_admin"], project) || ofOperator(actor, ["ngo_manager"], project);

/** The cells of project.full that publish: without a second person. */
export const mayPublishOwn = (actor: Actor, project: Placed): boolean =>
  there(actor, ["county_admin"], project) || ofOperator(actor, ["ngo_manager"], project);

/** Those, and A of project.full: somebody else's draft. */
export const mayPublish = (actor: Actor, project: Placed): boolean =>
  mayPublishOwn(actor, project) || there(actor, ["station_lead"], project);

/** U of project.full: whoever may publish it, and social workers their own drafts. */
export const mayChange = (actor: Actor, project: ProjectRow): boolean =>
  mayPublish(actor, project) ||
  (actor.kind === "person" &&
    project.status === "draft" &&
    project.createdBy === actor.personId &&
    there(actor, ["social_worker"], project));

/** The operator for whom the actor manages programmes, if they do. */
export const ownOperator = (actor: Actor): string | undefined =>
  actor.kind === "public"
    ? undefined
    : actor.grants.find(({ role, operatorId }) => role === "ngo_manager" && operatorId !== undefined)
        ?.operatorId;
