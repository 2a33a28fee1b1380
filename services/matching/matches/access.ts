import { type AuthenticatedActor, reaches } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import type { KnownNeed } from "#shared/ranking/fit/need.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { MatchingDeps } from "./deps.ts";

/** Where a need or signup lies, and who operates its project. */
interface Place {
  readonly division: string;
  readonly operatorId?: string | undefined;
}

/** The grant by which somebody reads a place in one of the roles; a project reaches its operator's managers alone. */
const grantAt = (actor: AuthenticatedActor, roles: readonly StaffRole[], { division, operatorId }: Place) =>
  actor.grants.find(
    (grant) =>
      roles.includes(grant.role) &&
      reaches(grant, { division, operatorId: grant.role === "ngo_manager" ? operatorId : undefined }),
  );

/** The roles that choose volunteers and pull lists. */
export const pullingRoles = ["ngo_manager", "station_lead", "social_worker"] as const;

/** The grant by which somebody pulls the lists of a place, if any. */
export const pullingGrant = (actor: AuthenticatedActor, place: Place): Grant | undefined =>
  grantAt(actor, pullingRoles, place);

/** match.assignment is narrower than volunteer.list: a manager's own programme is the projects they operate. */
const ofOwnProject = (actor: AuthenticatedActor, { operatorId }: Place): boolean =>
  operatorId !== undefined &&
  actor.grants.some((grant) => grant.role === "ngo_manager" && grant.operatorId === operatorId);

/** What somebody sees of a need's matches, from most to least; an inspector nothing without an open case. */
export type MatchView = "named" | "unnamed" | "team" | "counts" | "own";

const viewOf = (
  actor: AuthenticatedActor,
  place: Place,
  listing: KnownNeed["listing"],
): MatchView | undefined => {
  if (grantAt(actor, ["station_lead", "social_worker"], place) || ofOwnProject(actor, place)) return "named";
  if (grantAt(actor, ["supervisor"], place)) return "unnamed";
  const mayKnowOf = actor.gateCard && listing !== "never";
  if (mayKnowOf && actor.gateCard?.leads.length) return "team";
  if (grantAt(actor, ["county_admin"], place)) return "counts";
  return mayKnowOf ? "own" : undefined;
};

/** A need with the operator of its project. @throws Problem `not-found` */
export const requireNeed = async ({ store }: MatchingDeps, needId: string) => {
  const need = await store.findNeed(needId);
  if (!need) throw new Problem("not-found");
  const project = need.projectId === undefined ? undefined : await store.findProject(need.projectId);
  return { need, place: { division: need.division, operatorId: project?.operatorId } };
};

/** A need with what the caller sees of its matches. @throws Problem `not-found` where that is nothing. */
export const requireMatchView = async (deps: MatchingDeps, actor: AuthenticatedActor, needId: string) => {
  const { need, place } = await requireNeed(deps, needId);
  const view = viewOf(actor, place, need.listing);
  if (!view) throw new Problem("not-found");
  return { need, view };
};
