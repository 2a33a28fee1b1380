import { reactive, ref, shallowRef, watch } from "vue";
import type { Proposals } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchNeed } from "../../needs/composables/need.ts";
import { fetchLedTeams, fetchMembers } from "../../teams/composables/teams.ts";
import { fetchSignups } from "./need-signups.ts";

/** A team leader proposes members for shifts of a need, and sees who has confirmed. */
export const useProposal = (needId: string) => {
  const teamId = ref("");
  const positionId = ref("");
  const shifts = reactive(new Set<string>());
  const members = reactive(new Set<string>());
  const outcomes = shallowRef<Proposals["items"]>([]);

  const need = useQuery(async () => {
    const answer = await fetchNeed(needId);
    positionId.value ||= answer.positions[0]?.positionId ?? "";
    for (const { shiftId, from } of answer.shifts) if (Date.parse(from) > Date.now()) shifts.add(shiftId);
    return answer;
  });
  const teams = useQuery(async () => {
    const led = await fetchLedTeams();
    teamId.value ||= led[0]?.teamId ?? "";
    return led;
  });
  const team = useQuery(async () => {
    if (teamId.value === "") return { members: [], signups: [] };
    const [teamMembers, signups] = await Promise.all([fetchMembers(teamId.value), fetchSignups(needId)]);
    return { members: teamMembers, signups };
  });
  watch(teamId, () => {
    members.clear();
    outcomes.value = [];
    return team.refetch();
  });
  const proposing = useAction(async () => {
    const { items } = await unwrap(
      api.POST("/v1/needs/{needId}/proposals", {
        params: { path: { needId } },
        body: {
          teamId: teamId.value,
          positionId: positionId.value,
          shifts: [...shifts],
          volunteerIds: [...members],
        },
      }),
    );
    outcomes.value = items;
    members.clear();
    await team.refetch();
  });
  return { teamId, positionId, shifts, members, outcomes, need, teams, team, proposing };
};
