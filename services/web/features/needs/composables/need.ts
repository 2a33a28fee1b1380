import { ApiProblem } from "../../../shared/api/problem.ts";
import type { Need } from "../../../shared/api/types.ts";
import { signedIn } from "../../../shared/auth/session.ts";
import { api, publicApi, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/**
 * A need with what the signed-in person may see of it.
 * @throws ApiProblem
 */
export const fetchNeed = (needId: string): Promise<Need> =>
  unwrap(api.GET("/v1/needs/{needId}", { params: { path: { needId } } }));

/**
 * A need for its public page. Somebody signed in may see more; the public answer is fetched besides, so that it is
 * cached, and shown if there is no network.
 */
export const useNeed = (needId: string) =>
  useQuery(async (): Promise<Need> => {
    const publicNeed = unwrap(publicApi.GET("/v1/needs/{needId}", { params: { path: { needId } } }));
    if (!signedIn.value) return publicNeed;
    publicNeed.catch(() => undefined);
    return fetchNeed(needId).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.code === "offline") return publicNeed;
      throw error;
    });
  });

/** A need with what the signed-in person may see of it. */
export const useMyNeed = (needId: string) => useQuery(() => fetchNeed(needId));
