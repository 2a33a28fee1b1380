import type * as z from "zod";
import type { Actor } from "#shared/access/actor.ts";
import { seesTeam } from "./access.ts";
import type { TeamRow } from "./rows.ts";
import type { publicTeamSchema, teamSchema } from "./schemas.ts";

/** A team as its leader and the staff of its place see it. */
export const teamOf = (team: TeamRow): z.input<ReturnType<typeof teamSchema>> => ({
  teamId: team.teamId,
  name: team.name,
  field: team.field,
  division: team.division,
  status: team.status,
  leader: team.leader,
  version: team.version,
});

/** A team as this caller sees it; undefined for a team that is not active and not theirs to see. */
export const visibleTeamOf = (
  actor: Actor,
  team: TeamRow,
): z.input<ReturnType<typeof teamSchema>> | z.input<ReturnType<typeof publicTeamSchema>> | undefined => {
  if (seesTeam(actor, team)) return teamOf(team);
  const { teamId, name, field, status } = team;
  return status === "active" ? { teamId, name, field } : undefined;
};
