import { answered, api } from "../../../shared/api/client.ts";
import { ApiProblem } from "../../../shared/api/problem.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/** Who reads a need, as a volunteer: whether they lead a team, and which gates they fail at each position. */
interface NeedReader {
  readonly leads: boolean;
  /** Empty where matching does not know of the need yet. */
  readonly failed: ReadonlyMap<string, readonly string[]>;
}

const failedAt = async (needId: string, volunteerId: string): Promise<NeedReader["failed"]> => {
  const params = { path: { needId, volunteerId } };
  const { positions } = await answered(api.GET("/v1/needs/{needId}/matches/{volunteerId}", { params }));
  return new Map(positions.map(({ positionId, failedGates }) => [positionId, failedGates]));
};

const orNothing = (error: unknown): undefined => {
  if (error instanceof ApiProblem) return undefined;
  throw error;
};

/** Who is signed in, as the reader of a need; null for who is no volunteer. What is not to be had is left out: the need stands without. */
export const useNeedReader = (needId: string) =>
  useAnswer(async (): Promise<NeedReader | null> => {
    const profile = await answered(api.GET("/v1/volunteers/me")).catch(orNothing);
    if (!profile) return null;
    const failed = (await failedAt(needId, profile.volunteerId).catch(orNothing)) ?? new Map();
    return { leads: profile.leads.length > 0, failed };
  });
