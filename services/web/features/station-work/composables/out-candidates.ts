import { api, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Volunteers within reach of a need who fail gates, fewest failed gates first; `considered`: how many were looked at. */
export const useOutCandidates = (needId: string) =>
  useQuery(async () => {
    const params = { path: { needId }, query: { limit: 1, out: 50 } };
    const { out = [], counts } = await unwrap(api.GET("/v1/needs/{needId}/matches", { params }));
    return { out, considered: counts?.considered ?? 0 };
  });
