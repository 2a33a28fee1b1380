import { answered, api } from "../../../shared/api/client.ts";
import { ApiProblem } from "../../../shared/api/problem.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/** The needs that fit who is signed in, best first; none for who is not registered. */
export const useOwnMatches = (limit: number) =>
  useAnswer(async () => {
    try {
      return await answered(api.GET("/v1/volunteers/me/matches", { params: { query: { limit } } }));
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "not-found") return { items: [] };
      throw error;
    }
  });
