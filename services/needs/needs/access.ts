import { type Actor, mayAt, reaches } from "#shared/access/actor.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { ListingRow, NeedRow } from "./rows.ts";
import { isUnpublished } from "./rules/lifecycle.ts";
import { isPublic } from "./rules/listing.ts";

/** Where a need is, and who operates its project. */
interface NeedPlace {
  readonly division: string;
  readonly operatorId?: string | undefined;
}

/** Managers reach the stations they operate and their own projects; station staff reach their divisions. */
const may = (actor: Actor, stationRoles: readonly StaffRole[], need: NeedPlace): boolean =>
  mayAt(actor, stationRoles, { division: need.division }) ||
  mayAt(actor, ["ngo_manager"], { division: need.division, operatorId: need.operatorId });

/** Who posts and changes needs there. */
export const mayManage = (actor: Actor, need: NeedPlace): boolean =>
  may(actor, ["social_worker", "station_lead"], need);

/** Routes open to everyone check no scope, so a machine client without this one reads the public page only. */
const hasReadScope = (actor: Actor): boolean =>
  actor.kind !== "machine" || actor.scopes.includes("needs:read");

const readingRoles = ["social_worker", "station_lead", "supervisor", "ngo_manager"] as const;

/** Who reads all of a need there, drafts included. */
export const mayReadAll = (actor: Actor, need: NeedPlace): boolean =>
  hasReadScope(actor) && may(actor, readingRoles, need);

/** Who releases loosened gates there, unless they loosened them. */
export const mayRelease = (actor: Actor, need: NeedPlace): boolean =>
  mayAt(actor, ["station_lead"], { division: need.division });

/** Who replaces texts of a need there, in whatever state it is. */
export const mayRedact = (actor: Actor, need: NeedPlace): boolean =>
  may(actor, ["station_lead", "county_admin"], need);

/** Needs that were never open are visible to their staff only; kinds that are never listed, to staff and the named volunteers. */
export const maySee = (actor: Actor, need: NeedRow): boolean => {
  if (mayReadAll(actor, need)) return true;
  if (isUnpublished(need.status) && need.inForce === undefined) return false;
  if (need.listing !== "never") return true;
  const named: readonly string[] = need.request.namedVolunteers ?? [];
  return actor.kind === "person" && named.includes(actor.volunteerId);
};

/** Whether a need appears in the lists that the caller reads. */
export const isListedFor = (actor: Actor, row: ListingRow): boolean =>
  isPublic(row) || mayReadAll(actor, row);

/** Whether the caller may find needs in lists that the public does not see. */
export const mayReadUnlisted = (actor: Actor): boolean =>
  hasReadScope(actor) &&
  actor.kind !== "public" &&
  actor.grants.some(({ role }) => readingRoles.some((other) => other === role));

/** The divisions where the caller holds a role: townships, or a whole county. */
export const grantedTo = (actor: Actor): string[] =>
  actor.kind === "public" ? [] : actor.grants.flatMap(({ divisions, county }) => divisions ?? [county]);

/** Whether a need lies where the caller holds a role. */
export const isOfPlacesOf = (actor: Actor, { division }: Pick<ListingRow, "division">): boolean =>
  actor.kind !== "public" && actor.grants.some((grant) => reaches(grant, { division }));
