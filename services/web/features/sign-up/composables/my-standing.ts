import { ref } from "vue";
import type { Signup } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchTeam, takeProposals } from "../../teams/composables/teams.ts";
import { heldShifts } from "../model/choice.ts";
import { fetchMySignups } from "./my-signups.ts";

/** Shifts of a need that a team leader proposed to the signed-in volunteer. */
export interface MyProposal {
  readonly signup: Signup;
  readonly shiftIds: readonly string[];
  readonly teamName: string;
}

/** How the signed-in volunteer stands to a need. */
interface MyStanding {
  /** The status of each shift that they have a place or a turn in, whatever the position; by shift id. */
  readonly held: ReadonlyMap<string, string>;
  readonly proposal: MyProposal | null;
}

const proposalIn = async (signups: readonly Signup[]): Promise<MyProposal | null> => {
  const signup = signups.find(({ status }) => status === "proposed");
  if (!signup?.proposedBy) return null;
  const shifts = signup.shifts.filter(({ status }) => status === "proposed");
  const { name } = await fetchTeam(signup.proposedBy);
  return { signup, shiftIds: shifts.map(({ shiftId }) => shiftId), teamName: name };
};

const fetchMyStanding = async (needId: string): Promise<MyStanding> => {
  const signups = (await fetchMySignups()).filter((signup) => signup.needId === needId);
  return { held: heldShifts(signups), proposal: await proposalIn(signups) };
};

const nothing: MyStanding = { held: new Map(), proposal: null };

/** The standing of the signed-in volunteer, empty where it cannot be read; declining a proposal, and taking no more of its team. */
export const useMyStanding = (needId: string) => {
  const standing = useQuery(() => fetchMyStanding(needId).catch(() => nothing));
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
  return { standing, declined, declining, refused, refusing };
};
