import { ref } from "vue";
import type { Signup } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchTeam, takeProposals } from "../../teams/composables/teams.ts";
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

/** The open proposal to the signed-in volunteer, null without one or if it cannot be read; declining it, and taking no more of its team. */
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
  const refused = ref(false);
  const refusing = useAction(async ({ signup }: MyProposal) => {
    await takeProposals(signup.proposedBy ?? "", false);
    refused.value = true;
  });
  return { proposal, declined, declining, refused, refusing };
};
