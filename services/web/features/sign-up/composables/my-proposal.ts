import { ref } from "vue";
import type { Signup } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchTeam } from "../../teams/composables/teams.ts";
import { fetchMySignups } from "./my-signups.ts";

/** Shifts of a need that a team leader proposed to the signed-in volunteer. */
export interface MyProposal {
  readonly signup: Signup;
  readonly shiftIds: readonly string[];
  readonly teamName: string;
}

const fetchMyProposal = async (needId: string): Promise<MyProposal | null> => {
  const signups = await fetchMySignups();
  const signup = signups.find((one) => one.needId === needId && one.status === "proposed");
  if (!signup?.proposedBy) return null;
  const shifts = signup.shifts.filter(({ status }) => status === "proposed");
  const { name } = await fetchTeam(signup.proposedBy);
  return { signup, shiftIds: shifts.map(({ shiftId }) => shiftId), teamName: name };
};

/** The open proposal to the signed-in volunteer, null without one or if it cannot be read; and declining it. */
export const useMyProposal = (needId: string) => {
  const proposal = useQuery(() => fetchMyProposal(needId).catch(() => null));
  const declined = ref(false);
  const declining = useAction(async ({ signup, shiftIds }: MyProposal) => {
    for (const shiftId of shiftIds)
      await unwrap(
        api.DELETE("/v1/needs/{needId}/signups/{signupId}", { params: { path: signup, query: { shiftId } } }),
      );
    declined.value = true;
  });
  return { proposal, declined, declining };
};
