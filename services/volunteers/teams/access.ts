import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { TeamRow } from "./rows.ts";

export const isLeader = (actor: Actor, team: TeamRow): boolean =>
  actor.kind !== "public" && actor.volunteerId === team.leader;

const isLeaderOrStaff = (actor: Actor, roles: readonly StaffRole[], team: TeamRow): boolean =>
  isLeader(actor, team) || mayAt(actor, roles, team);

/** Whether the caller sees more of a team than its name and field: its leader, and the staff of its place. */
export const seesTeam = (actor: Actor, team: TeamRow): boolean =>
  isLeaderOrStaff(actor, ["social_worker", "station_lead", "ngo_manager", "county_admin"], team);

/** Whether the caller sees a team's members (volunteer.profile). No manager does: a team is of no programme. */
export const seesMembers = (actor: Actor, team: TeamRow): boolean =>
  isLeaderOrStaff(actor, ["social_worker", "station_lead", "county_admin"], team);

/** A of team: the lead of the station of its division. */
export const mayApprove = (actor: Actor, team: TeamRow): boolean => mayAt(actor, ["station_lead"], team);
