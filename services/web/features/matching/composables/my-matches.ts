import { api, nullIfNotFound, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The needs that fit the signed-in volunteer, best first; none for somebody who is not registered. */
export const useMyMatches = (limit: number) =>
  useQuery(async () => {
    const params = { query: { limit } };
    const matches = await nullIfNotFound(unwrap(api.GET("/v1/volunteers/me/matches", { params })));
    return matches ?? { items: [] };
  });
