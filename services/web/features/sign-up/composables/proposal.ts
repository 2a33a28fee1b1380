import { reactive, ref, shallowRef, watch } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { Proposals } from "../../../shared/api/types.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { ledTeams, membersOf } from "../../teams/composables/teams.ts";
import { signupsOf } from "./need-signups.ts";

/** A leader proposes members of a team for shifts of a need, and sees who has confirmed. */
export const useProposal = (needId: string) => {
  const teamId = ref("");
  const positionId = ref("");
  const shifts = reactive(new Set<string>());
  const members = reactive(new Set<string>());
  const outcomes = shallowRef<Proposals["items"]>([]);

  const need = useAnswer(async () => {
    const found = await answered(api.GET("/v1/needs/{needId}", { params: { path: { needId } } }));
    positionId.value ||= found.positions[0]?.positionId ?? "";
    for (const { shiftId, from } of found.shifts) if (Date.parse(from) > Date.now()) shifts.add(shiftId);
    return found;
  });
  const teams = useAnswer(async () => {
    const led = await ledTeams();
    teamId.value ||= led[0]?.teamId ?? "";
    return led;
  });
  const team = useAnswer(async () => {
    if (teamId.value === "") return { members: [], signups: [] };
    const [own, signups] = await Promise.all([membersOf(teamId.value), signupsOf(needId)]);
    return { members: own, signups };
  });
  watch(teamId, () => {
    members.clear();
    outcomes.value = [];
    return team.again();
  });
  const proposing = useAction(async () => {
    const { items } = await answered(
      api.POST("/v1/needs/{needId}/proposals", {
        params: { path: { needId } },
        body: {
          ...{ teamId: teamId.value, positionId: positionId.value },
          shifts: [...shifts],
          volunteerIds: [...members],
        },
      }),
    );
    outcomes.value = items;
    members.clear();
    await team.again();
  });
  return { teamId, positionId, shifts, members, outcomes, need, teams, team, proposing };
};
