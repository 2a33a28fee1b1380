import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { changeProfile } from "../../profiles/change-profile.ts";
import type { TeamDeps } from "../deps.ts";
import type { teamRoutes } from "../routes.ts";

type ChangeMembership = UseCase<TeamDeps, typeof teamRoutes.changeMembership>;

/**
 * The caller says whether the leader of a team they are in may propose them for services. The gate card carries it, so
 * that no proposal passes it by.
 * @throws Problem `not-found` for a team they are not in
 */
export const changeMembership: ChangeMembership = async ({ profiles, teams }, request, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const { teamId } = request.params;
  const { proposals } = request.body;
  await changeProfile(profiles, volunteerId, call, async (row) => {
    if (!row.teams.includes(teamId)) throw new Problem("not-found");
    const others = row.noProposalsFrom.filter((team) => team !== teamId);
    return { fields: { noProposalsFrom: proposals ? others : [...others, teamId] }, result: undefined };
  });
  const member = await teams.findMember(teamId, volunteerId);
  if (!member) throw new Problem("not-found");
  return { teamId, volunteerId, joinedAt: member.joinedAt, proposals };
};
