import type * as z from "zod";
import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { TeamRow } from "./rows.ts";
import type { publicTeamSchema, teamSchema } from "./schemas.ts";

const leadsOrIsAt = (actor: Actor, roles: readonly StaffRole[], team: TeamRow): boolean =>
  (actor.kind !== "public" && actor.volunteerId === team.leader) || mayAt(actor, roles, team);

/** Whether somebody sees more of a team than its name and field: its leader, and the staff of its place. */
const isInsider = (actor: Actor, team: TeamRow): boolean =>
  leadsOrIsAt(actor, ["social_worker", "station_lead", "ngo_manager", "county_admin"], team);

/** Whether somebody sees a team's members, as volunteer.profile says: a team is of no programme, so no manager does. */
export const seesMembers = (actor: Actor, team: TeamRow): boolean =>
  leadsOrIsAt(actor, ["social_worker", "station_lead", "county_admin"], team);

/** A team as its leader and the staff of its place see it. */
export const teamOf = (team: TeamRow): z.input<typeof teamSchema> => ({
  teamId: team.teamId,
  name: team.name,
  field: team.field,
  division: team.division,
  status: team.status,
  leader: team.leader,
  version: team.version,
});

/** A team as this caller sees it; undefined for an outsider where it is not active. */
export const teamAsSeenBy = (
  actor: Actor,
  team: TeamRow,
): z.input<typeof teamSchema> | z.input<typeof publicTeamSchema> | undefined => {
  if (isInsider(actor, team)) return teamOf(team);
  const { teamId, name, field, status } = team;
  return status === "active" ? { teamId, name, field } : undefined;
};
