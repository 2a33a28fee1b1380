import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import type { Role, Scope, StaffRole } from "#shared/values/role.ts";

/** A caller without a token. `clientAddress` is used for rate limits, and as a part of the idempotency of guests' calls. */
export interface PublicActor {
  readonly kind: "public";
  readonly clientAddress: string;
}

/** A signed-in person or a machine client, with their rights as the cards say at this call. */
export interface AuthenticatedActor {
  readonly kind: "person" | "machine";
  /** Derived from issuer and subject. */
  readonly personId: string;
  /** The id of this person's volunteer profile, whether or not they have registered. */
  readonly volunteerId: string;
  /**
   * What the identity provider calls the caller: to remove them there, and for nothing else. It is stored sealed only,
   * and never logged. Absent where nobody calls, such as for the rows of an import.
   */
  readonly subject?: string | undefined;
  /** Verified mail address, if the token carries one. */
  readonly email?: string | undefined;
  readonly scopes: readonly Scope[];
  /** Grants in force on the day of the call. */
  readonly grants: readonly Grant[];
  /** Present only where the route asks for a volunteer or a team leader and the profile is active. */
  readonly gateCard?: GateCard | undefined;
}

export type Actor = PublicActor | AuthenticatedActor;

/** Whom a call is counted for: a person, else a client address. */
export const callerOf = (actor: Actor): string =>
  actor.kind === "public" ? `address:${actor.clientAddress}` : actor.personId;

/** Every role of a caller: the granted ones, and those that follow from being signed in, registered or a team leader. */
export const rolesOf = (actor: Actor): ReadonlySet<Role> => {
  if (actor.kind === "public") return new Set();
  const held = new Set<Role>(actor.grants.map((grant) => grant.role));
  if (actor.kind === "machine") return held;
  held.add("donor");
  if (actor.gateCard) held.add("volunteer");
  if (actor.gateCard?.leads.length) held.add("team_leader");
  return held;
};

/** Where a right is needed: in a division (township or county code), or in the projects of an operator. */
export interface Place {
  readonly division?: string | undefined;
  readonly operatorId?: string | undefined;
}

/** Whether a grant covers a place: by its county or divisions, or by its operator. */
export const reaches = (grant: Grant, place: Place): boolean => {
  if (grant.operatorId !== undefined && grant.operatorId === place.operatorId) return true;
  if (place.division === undefined) return false;
  if (grant.divisions) return grant.divisions.includes(place.division);
  return place.division.startsWith(grant.county);
};

/** Whether grants give one of the roles at the place. */
export const mayReach = (grants: readonly Grant[], roles: readonly StaffRole[], place: Place): boolean =>
  grants.some((grant) => roles.includes(grant.role) && reaches(grant, place));

/** Whether the actor holds one of the roles at the place. */
export const mayAt = (actor: Actor, roles: readonly StaffRole[], place: Place): boolean =>
  actor.kind !== "public" && mayReach(actor.grants, roles, place);
