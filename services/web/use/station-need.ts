import { answered, api } from "../api/client.ts";
import type { Need, Signup, VolunteerList } from "../api/types.ts";
import { useAction, useAnswer } from "./answer.ts";

type Move = "open" | "close" | "cancel";

/** The moves that a need's state allows. */
export const movesOf = ({ status }: Pick<Need, "status">): readonly Move[] => {
  if (status === "open") return ["close", "cancel"];
  return status === "cancelled" ? [] : ["open", "cancel"];
};

/** One need as its station works with it: its state, who fits, who signed up, who came. */
export const useStationNeed = (needId: string) => {
  const params = { path: { needId } };
  const need = useAnswer(() => answered(api.GET("/v1/needs/{needId}", { params })));
  const candidates = useAnswer(() =>
    answered(api.GET("/v1/needs/{needId}/matches", { params: { ...params, query: { limit: 20 } } })),
  );
  const signups = useAnswer(() => answered(api.GET("/v1/needs/{needId}/signups", { params })));
  /** Names by volunteer, for who may pull the list; the pull is logged and shown to the volunteers. */
  const list = useAnswer(async () => {
    const list = await answered(api.GET("/v1/needs/{needId}/volunteers", { params }));
    const { items } = list as VolunteerList;
    return new Map(items.map((item) => [item.volunteerId, item.name ?? item.maskedName ?? ""]));
  });
  const moving = useAction(async (move: Move) => {
    if (move === "open") await answered(api.POST("/v1/needs/{needId}/open", { params }));
    else if (move === "close") await answered(api.POST("/v1/needs/{needId}/close", { params }));
    else await answered(api.POST("/v1/needs/{needId}/cancel", { params }));
    await need.again();
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
  return { need, candidates, signups, list, moving, attending };
};
