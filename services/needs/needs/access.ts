import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { StaffRole } from "#shared/values/role.ts";

/** What decides over access to a need: where it is, whose project it belongs to, and how it is shown. */
interface Placed {
  readonly division: string;
  readonly operatorId?: string | undefined;
}

/** A manager reaches the stations operated and own projects; everybody else their divisions. */
const may = (actor: Actor, stationRoles: readonly StaffRole[], need: Placed): boolean =>
  mayAt(actor, stationRoles, { division: need.division }) ||
  mayAt(actor, ["ngo_manager"], { division: need.division, operatorId: need.operatorId });

/** Who posts and changes needs there. */
export const mayManage = (actor: Actor, need: Placed): boolean =>
  may(actor, ["social_worker", "station_lead"], need);

/** On routes open to everyone a machine client's token may lack the scope to see more than everyone. */
const mayLookBehind = (actor: Actor): boolean =>
  actor.kind !== "machine" || actor.scopes.includes("needs:read");

/** Who reads all of a need there, drafts included. */
export const mayReadAll = (actor: Actor, need: Placed): boolean =>
  mayLookBehind(actor) && may(actor, ["social_worker", "station_lead", "supervisor"], need);

/** Who records attendance there; managers only read it. */
export const mayRecord = (actor: Actor, need: Placed): boolean =>
  mayAt(actor, ["social_worker", "station_lead"], { division: need.division });

/** Who releases what was loosened there, unless they asked for it themselves. */
export const mayRelease = (actor: Actor, need: Placed): boolean =>
  mayAt(actor, ["station_lead"], { division: need.division });

/** Whether somebody leads one of these teams. */
export const leadsOneOf = (actor: Actor, teams: readonly string[]): boolean =>
  actor.kind !== "public" && teams.some((team) => actor.gateCard?.leads.includes(team) ?? false);
