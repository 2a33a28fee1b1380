import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchMyDivisions } from "../../../shared/composables/my-divisions.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The teams that wait for approval in the signed-in person's divisions, and approving one. */
export const useAwaitingTeams = () => {
  const teams = useQuery(async () => {
    const divisions = await fetchMyDivisions();
    const lists = await Promise.all(
      divisions.map((division) =>
        unwrap(api.GET("/v1/teams", { params: { query: { division, status: "awaiting-approval" } } })),
      ),
    );
    return lists.flatMap(({ items }) => items.flatMap((team) => ("division" in team ? [team] : [])));
  });
  const approving = useAction(async (teamId: string) => {
    await unwrap(api.POST("/v1/teams/{teamId}/approve", { params: { path: { teamId } } }));
    await teams.refetch();
  });
  return { teams, approving };
};
