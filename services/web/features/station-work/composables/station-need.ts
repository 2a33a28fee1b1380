import { shallowRef } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import { ApiProblem } from "../../../shared/api/problem.ts";
import type { ListedVolunteer, Matches, Need, Signup, VolunteerList } from "../../../shared/api/types.ts";
import { workOf } from "../../../shared/auth/role-work.ts";
import { ownGrants } from "../../../shared/composables/my-roles.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { signupsOf } from "../../sign-up/composables/need-signups.ts";

type Move = "open" | "close" | "cancel";

/** The moves that a need's state allows. */
export const movesOf = ({ status }: Pick<Need, "status">): readonly Move[] => {
  if (status === "open") return ["close", "cancel"];
  return status === "cancelled" ? [] : ["open", "cancel"];
};

/** What was asked for; null where it is not for who asks to see. */
const seen = async <T>(call: Promise<T>): Promise<T | null> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === "not-found") return null;
    throw error;
  }
};

/** Staff who may not ask for names are shown no signups; who is no staff may lead a team that signed up. */
const mayReadSignups = async (): Promise<boolean> => {
  const grants = await ownGrants();
  return grants.length === 0 || grants.some(({ role }) => workOf[role].may.includes("name"));
};

/** Matching learns of a need a moment after it was opened; of one that never was it knows nothing. */
const matchesOf = async (needId: string, triesLeft: number): Promise<Matches | null> => {
  const params = { path: { needId }, query: { limit: 20 } };
  const matches = await seen(answered(api.GET("/v1/needs/{needId}/matches", { params })));
  if (matches || triesLeft === 0) return matches;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return matchesOf(needId, triesLeft - 1);
};

/** One need as its station works with it: its state, who fits, who signed up, who came. */
export const useStationNeed = (needId: string) => {
  const params = { path: { needId } };
  const need = useAnswer(() => answered(api.GET("/v1/needs/{needId}", { params })));
  let tries = 0;
  const matches = useAnswer(() => matchesOf(needId, tries));
  const signups = useAnswer(async () => ((await mayReadSignups()) ? seen(signupsOf(needId)) : null));
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
    tries = move === "open" ? 5 : 0;
    await Promise.all([need.again(), matches.again()]);
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
  return { need, matches, signups, names, naming, moving, attending };
};
