import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { changeProfile } from "../../profiles/change-profile.ts";
import { mayApprove } from "../access.ts";
import type { TeamDeps } from "../deps.ts";
import { listingOf } from "../keys.ts";
import type { teamRoutes } from "../routes.ts";
import type { TeamRow } from "../rows.ts";
import { isInMaxTeams, memberOf } from "../rules/memberships.ts";
import type { TeamStore } from "../store.ts";
import { teamOf } from "../views.ts";

/** A team that awaits the caller's approval. */
const requireAwaiting = async (teams: TeamStore, teamId: string, { actor }: Call): Promise<TeamRow> => {
  const team = await teams.find(teamId);
  if (!team || !mayApprove(actor, team)) throw new Problem("not-found");
  if (team.leader === requireSignedIn(actor).volunteerId) throw refuse("about-oneself");
  if (team.status !== "awaiting-approval") throw refuse("wrong-state");
  return team;
};

type ApproveTeam = UseCase<TeamDeps, typeof teamRoutes.approveTeam>;

/**
 * Approves a team: in one transaction the person who asked for it becomes its leader and first member.
 * @throws Problem `not-found`, also where that person has withdrawn; refusal `about-oneself`, `wrong-state`, `too-many`
 */
export const approveTeam: ApproveTeam = async ({ profiles, teams }, { params: { teamId } }, call) => {
  const { leader } = await requireAwaiting(teams, teamId, call);
  const change = call.change();
  const approved = await changeProfile(profiles, leader, call, async (row) => {
    const team = await requireAwaiting(teams, teamId, call);
    if (isInMaxTeams(row)) throw refuse("too-many");
    const active: TeamRow = {
      ...team,
      ...listingOf(teamId, team.division, "active"),
      status: "active",
      approvedBy: change.by,
      version: team.version + 1,
      change,
    };
    return {
      fields: { teams: [...new Set([...row.teams, teamId])], leads: [...row.leads, teamId] },
      also: [teams.writes.saveTeam(active), teams.writes.addMember(memberOf(teamId, leader, change))],
      result: active,
    };
  });
  return teamOf(approved);
};
