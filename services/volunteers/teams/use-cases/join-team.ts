import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { changeProfile } from "../../profiles/change-profile.ts";
import type { TeamDeps } from "../deps.ts";
import type { teamRoutes } from "../routes.ts";
import { isInMaxTeams, memberOf } from "../rules/memberships.ts";

type JoinTeam = UseCase<TeamDeps, typeof teamRoutes.joinTeam>;

/**
 * The caller joins an active team; a member is answered the existing membership.
 * @throws Problem `not-found` for a team that is not active; refusal `too-many`
 */
export const joinTeam: JoinTeam = async ({ profiles, teams }, { params: { teamId } }, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const change = call.change();
  const proposals = await changeProfile(profiles, volunteerId, call, async (row) => {
    const team = await teams.find(teamId);
    if (team?.status !== "active") throw new Problem("not-found");
    if (row.teams.includes(teamId)) return { result: !row.noProposalsFrom.includes(teamId) };
    if (isInMaxTeams(row)) throw refuse("too-many");
    return {
      fields: { teams: [...row.teams, teamId] },
      also: [
        teams.writes.requireActive(teamId),
        teams.writes.addMember(memberOf(teamId, volunteerId, change)),
      ],
      result: true,
    };
  });
  const member = await teams.findMember(teamId, volunteerId);
  if (!member) throw new Problem("not-found");
  return { teamId, volunteerId, joinedAt: member.joinedAt, proposals };
};
