import { shallowRef } from "vue";
import { answered, api } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import type {
  Candidate,
  ListedVolunteer,
  Need,
  Signup,
  UnnamedCandidate,
  VolunteerList,
} from "../api/types.ts";
import { useAction, useAnswer } from "./answer.ts";

type Move = "open" | "close" | "cancel";

/** The moves that a need's state allows. */
export const movesOf = ({ status }: Pick<Need, "status">): readonly Move[] => {
  if (status === "open") return ["close", "cancel"];
  return status === "cancelled" ? [] : ["open", "cancel"];
};

/** Matching learns of a need a moment after it was opened; of one that is not open it knows nothing. */
const candidatesOf = async (
  needId: string,
  triesLeft = 5,
): Promise<readonly (Candidate | UnnamedCandidate)[]> => {
  try {
    const params = { path: { needId }, query: { limit: 20 } };
    return (await answered(api.GET("/v1/needs/{needId}/matches", { params }))).items;
  } catch (error) {
    if (!(error instanceof ApiProblem && error.code === "not-found")) throw error;
    if (triesLeft === 0) return [];
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return candidatesOf(needId, triesLeft - 1);
  }
};

/** One need as its station works with it: its state, who fits, who signed up, who came. */
export const useStationNeed = (needId: string) => {
  const params = { path: { needId } };
  const need = useAnswer(() => answered(api.GET("/v1/needs/{needId}", { params })));
  const candidates = useAnswer(() => candidatesOf(needId));
  const signups = useAnswer(() => answered(api.GET("/v1/needs/{needId}/signups", { params })));
  const names = shallowRef<ReadonlyMap<string, ListedVolunteer>>(new Map());
  /** Pulls the list, which is logged and shown to the volunteers: only when somebody asks for names. */
  const naming = useAction(async () => {
    const list = await answered(api.GET("/v1/needs/{needId}/volunteers", { params }));
    names.value = new Map((list as VolunteerList).items.map((item) => [item.volunteerId, item]));
  });
  const moving = useAction(async (move: Move) => {
    if (move === "open") await answered(api.POST("/v1/needs/{needId}/open", { params }));
    else if (move === "close") await answered(api.POST("/v1/needs/{needId}/close", { params }));
    else await answered(api.POST("/v1/needs/{needId}/cancel", { params }));
    await Promise.all([need.again(), candidates.again()]);
  });
  const attending = useAction(
    async ({ signupId }: Signup, shiftId: string, outcome: "attended" | "absent") => {
      await answered(
        api.PUT("/v1/needs/{needId}/signups/{signupId}/attendance", {
          params: { path: { needId, signupId } },
          body: { shiftId, outcome },
        }),
      );
      await signups.again();
    },
  );
  return { need, candidates, signups, names, naming, moving, attending };
};
