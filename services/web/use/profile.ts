import { answered, api } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import type { OwnProfile } from "../api/types.ts";
import { useAnswer } from "./answer.ts";

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
