import { ApiProblem } from "../../../shared/api/problem.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The signed-in volunteer as the reader of a need. */
interface NeedReader {
  readonly leadsTeam: boolean;
  /** The gates they fail, by position id; empty if matching has not heard of the need yet. */
  readonly failedGates: ReadonlyMap<string, readonly string[]>;
}

const fetchFailedGates = async (needId: string, volunteerId: string): Promise<NeedReader["failedGates"]> => {
  const params = { path: { needId, volunteerId } };
  const { positions } = await unwrap(api.GET("/v1/needs/{needId}/matches/{volunteerId}", { params }));
  return new Map(positions.map(({ positionId, failedGates }) => [positionId, failedGates]));
};

const undefinedOnProblem = (error: unknown): undefined => {
  if (error instanceof ApiProblem) return undefined;
  throw error;
};

/**
 * The signed-in volunteer as the reader of a need; null for somebody who is no volunteer. It adds to the need's page:
 * a problem leaves its part out and is not shown.
 */
export const useNeedReader = (needId: string) =>
  useQuery(async (): Promise<NeedReader | null> => {
    const profile = await unwrap(api.GET("/v1/volunteers/me")).catch(undefinedOnProblem);
    if (!profile) return null;
    const failedGates = await fetchFailedGates(needId, profile.volunteerId).catch(undefinedOnProblem);
    return { leadsTeam: profile.leads.length > 0, failedGates: failedGates ?? new Map() };
  });
