import { answered, api } from "../../../shared/api/client.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/** Those within reach of a need whom gates keep out, nearest to fitting first, and how many were looked at. */
export const useOutCandidates = (needId: string) =>
  useAnswer(async () => {
    const params = { path: { needId }, query: { limit: 1, out: 50 } };
    const { out = [], counts } = await answered(api.GET("/v1/needs/{needId}/matches", { params }));
    return { out, considered: counts?.considered ?? 0 };
  });
