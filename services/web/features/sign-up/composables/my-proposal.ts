import { ref } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { Signup } from "../../../shared/api/types.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { findTeam } from "../../teams/composables/teams.ts";
import { allSignups } from "./my-signups.ts";

/** What a team's leader proposed to somebody on a need: which shifts, and whose idea it was. */
export interface OwnProposal {
  readonly signup: Signup;
  readonly shiftIds: readonly string[];
  readonly teamName: string;
}

const proposedOn = async (needId: string): Promise<OwnProposal | null> => {
  const signup = (await allSignups()).find((one) => one.needId === needId && one.status === "proposed");
  if (!signup?.proposedBy) return null;
  const proposed = signup.shifts.filter(({ status }) => status === "proposed");
  const { name } = await findTeam(signup.proposedBy);
  return { signup, shiftIds: proposed.map(({ shiftId }) => shiftId), teamName: name };
};

/** The proposal that waits for who is signed in, null where none does; and the way to decline it. */
export const useOwnProposal = (needId: string) => {
  const proposal = useAnswer(() => proposedOn(needId).catch(() => null));
  const declined = ref(false);
  const declining = useAction(async ({ signup, shiftIds }: OwnProposal) => {
    for (const shiftId of shiftIds)
      await answered(
        api.DELETE("/v1/needs/{needId}/signups/{signupId}", { params: { path: signup, query: { shiftId } } }),
      );
    declined.value = true;
  });
  return { proposal, declined, declining };
};
