import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { changeProfile } from "../../profiles/change-profile.ts";
import type { TeamDeps } from "../deps.ts";
import type { teamRoutes } from "../routes.ts";

type LeaveTeam = UseCase<TeamDeps, typeof teamRoutes.leaveTeam>;

/** The caller leaves a team. @throws Problem `not-found` for a team they are not in; refusal `leads-team` */
export const leaveTeam: LeaveTeam = async ({ profiles, teams }, { params: { teamId } }, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const without = (ids: readonly string[]) => ids.filter((id) => id !== teamId);
  await changeProfile(profiles, volunteerId, call, async (row) => {
    if (!row.teams.includes(teamId)) throw new Problem("not-found");
    if (row.leads.includes(teamId)) throw refuse("leads-team");
    return {
      fields: { teams: without(row.teams), noProposalsFrom: without(row.noProposalsFrom) },
      also: [teams.writes.removeMember(teamId, volunteerId)],
      result: undefined,
    };
  });
};
