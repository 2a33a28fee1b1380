import { reactive, watch } from "vue";
import type { PublicTeam, Team, TeamMember } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useCounties } from "../../../shared/composables/counties.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { fetchAllPages, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchMyProfile, updateProfile } from "../../volunteer/composables/profile.ts";

/** A team; its members also see its division and status. */
export type AnyTeam = Team | PublicTeam;

/** @throws ApiProblem */
export const fetchTeam = (teamId: string): Promise<AnyTeam> =>
  unwrap(api.GET("/v1/teams/{teamId}", { params: { path: { teamId } } }));

/** Teams of the signed-in volunteer. @throws ApiProblem `not-found` for somebody who is not registered */
const fetchMyTeams = async () => {
  const { teams, leads } = await unwrap(api.GET("/v1/volunteers/me"));
  const mine = await Promise.all(teams.map(fetchTeam));
  return mine.map((team) => ({ team, leading: leads.includes(team.teamId) }));
};

/** The signed-in volunteer's teams, and whether they lead them; `not-found` for somebody who is not registered. */
export const useMyTeams = () => useQuery(fetchMyTeams);

/** The approved teams of the county that this phone shows, page by page. */
export const useTeams = () => {
  const { county } = useCounties();
  const list = usePagedQuery((from) => {
    const query = { ...(county.value ? { division: county.value } : {}), ...from };
    return unwrap(api.GET("/v1/teams", { params: { query } }));
  });
  watch(county, list.reload);
  return list;
};

/** The form that creates a team. Sent again after a lost answer, it creates one. */
export const useCreateTeam = (onCreated: (teamId: string) => unknown) => {
  const form = reactive({ name: "", field: "", division: "" });
  const { header } = useIdempotencyKey(form);
  const action = useConfirmedAction(async (confirmed) => {
    const params = { header: header() };
    const { teamId } = await unwrap(api.POST("/v1/teams", { params, body: { ...form, ...confirmed } }));
    await onCreated(teamId);
  });
  return { form, ...action };
};

/**
 * The teams that the signed-in person leads; none if they are not registered.
 * @throws ApiProblem
 */
export const fetchLedTeams = async (): Promise<AnyTeam[]> => {
  const profile = await fetchMyProfile();
  const led = profile?.teams.filter((teamId) => profile.leads.includes(teamId)) ?? [];
  return Promise.all(led.map(fetchTeam));
};

/**
 * All members of a team, for its leader.
 * @throws ApiProblem
 */
export const fetchMembers = (teamId: string): Promise<TeamMember[]> =>
  fetchAllPages<TeamMember>((from) => {
    const params = { path: { teamId }, query: { limit: 100, ...from } };
    return unwrap(api.GET("/v1/teams/{teamId}/members", { params }));
  });

/** Says whether a team's leader may propose the signed-in member for services. @throws ApiProblem */
export const takeProposals = (teamId: string, proposals: boolean) =>
  unwrap(api.PATCH("/v1/teams/{teamId}/members/me", { params: { path: { teamId } }, body: { proposals } }));

/** A team, whether its reader is in it or leads it, and its members if they lead it. */
export const useTeam = (teamId: string, signedIn: boolean) => {
  const team = useQuery(() => fetchTeam(teamId));
  const membership = useQuery(async () => {
    const profile = signedIn ? await fetchMyProfile().catch(() => null) : null;
    const leading = profile?.leads.includes(teamId) ?? false;
    const members = leading ? await fetchMembers(teamId) : [];
    const proposals = !(profile?.noProposalsFrom.includes(teamId) ?? false);
    return { profile, inside: profile?.teams.includes(teamId) ?? false, leading, proposals, members };
  });
  const joining = useAction(async (shareWithLeader: boolean) => {
    await unwrap(api.POST("/v1/teams/{teamId}/members", { params: { path: { teamId } } }));
    const profile = membership.data.value?.profile;
    if (profile && shareWithLeader)
      await updateProfile({ consents: { ...profile.consents, shareWithTeamLeader: true } });
    await membership.refetch();
  });
  const leaving = useAction(async () => {
    await unwrap(api.DELETE("/v1/teams/{teamId}/members/me", { params: { path: { teamId } } }));
    await membership.refetch();
  });
  const proposing = useAction(async (proposals: boolean) => {
    await takeProposals(teamId, proposals);
    await membership.refetch();
  });
  return { team, membership, joining, leaving, proposing };
};
