import { answered, api, openApi } from "../../../shared/api/client.ts";
import { ApiProblem } from "../../../shared/api/problem.ts";
import type { Need } from "../../../shared/api/types.ts";
import { signedIn } from "../../../shared/auth/session.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/**
 * A need as its reader may see it. What everybody may read of it is asked for besides, so that the phone keeps that
 * for when there is no network.
 */
export const useNeed = (needId: string) => {
  const params = { path: { needId } };
  return useAnswer(async (): Promise<Need> => {
    const open = answered(openApi.GET("/v1/needs/{needId}", { params }));
    if (!signedIn.value) return open;
    open.catch(() => undefined);
    return answered(api.GET("/v1/needs/{needId}", { params })).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.code === "offline") return open;
      throw error;
    });
  });
};
