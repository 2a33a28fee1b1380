import { answered, api } from "../../../shared/api/client.ts";
import { ApiProblem } from "../../../shared/api/problem.ts";
import type { OwnProfile } from "../../../shared/api/types.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/** The profile of who is signed in; null where they are not registered. */
export const useProfile = () =>
  useAnswer(async (): Promise<OwnProfile | null> => {
    try {
      return await answered(api.GET("/v1/volunteers/me"));
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "not-found") return null;
      throw error;
    }
  });
