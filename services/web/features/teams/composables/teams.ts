import { answered, api } from "../../../shared/api/client.ts";
import { ApiProblem } from "../../../shared/api/problem.ts";
import type { PublicTeam, Team, TeamMember } from "../../../shared/api/types.ts";
import { allPages } from "../../../shared/composables/paged-query.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { changeProfile } from "../../me/composables/my-data.ts";

/** A team, with its place and state where the reader is of it. */
export type SeenTeam = Team | PublicTeam;

export const findTeam = (teamId: string): Promise<SeenTeam> =>
  answered(api.GET("/v1/teams/{teamId}", { params: { path: { teamId } } }));

const ownTeams = async () => {
  const { teams, leads } = await answered(api.GET("/v1/volunteers/me"));
  const found = await Promise.all(teams.map(findTeam));
  return found.map((team) => ({ team, leading: leads.includes(team.teamId) }));
};

/** The teams that one is in, and whether one leads them. @throws ApiProblem `not-found` for who is not registered */
export const useOwnTeams = () => useAnswer(ownTeams);

/** The teams that one leads; none for who is not registered. */
export const ledTeams = async (): Promise<SeenTeam[]> => {
  const own = await ownTeams().catch((error: unknown) => {
    if (error instanceof ApiProblem && error.code === "not-found") return [];
    throw error;
  });
  return own.filter(({ leading }) => leading).map(({ team }) => team);
};

/** All members of a team that one leads. */
export const membersOf = (teamId: string): Promise<TeamMember[]> =>
  allPages<TeamMember>((at) => {
    const params = { path: { teamId }, query: { limit: 100, ...at } };
    return answered(api.GET("/v1/teams/{teamId}/members", { params }));
  });

/** One team as its reader meets it: what it does, whether they are in it, its members for its leader. */
export const useTeam = (teamId: string, signedIn: boolean) => {
  const team = useAnswer(() => findTeam(teamId));
  const membership = useAnswer(async () => {
    const own = signedIn ? await answered(api.GET("/v1/volunteers/me")).catch(() => undefined) : undefined;
    const leading = own?.leads.includes(teamId) ?? false;
    const members = leading ? await membersOf(teamId) : [];
    return { own, inside: own?.teams.includes(teamId) ?? false, leading, members };
  });
  const joining = useAction(async (shareWithLeader: boolean) => {
    await answered(api.POST("/v1/teams/{teamId}/members", { params: { path: { teamId } } }));
    const own = membership.answer.value?.own;
    if (own && shareWithLeader)
      await changeProfile({ consents: { ...own.consents, shareWithTeamLeader: true } });
    await membership.again();
  });
  const leaving = useAction(async () => {
    await answered(api.DELETE("/v1/teams/{teamId}/members/me", { params: { path: { teamId } } }));
    await membership.again();
  });
  return { team, membership, joining, leaving };
};
