import { answered, api } from "../../../shared/api/client.ts";
import { ownDivisions } from "../../../shared/composables/my-divisions.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";

/** The teams of one's own stations that wait for approval. */
export const useAwaitingTeams = () => {
  const teams = useAnswer(async () => {
    const divisions = await ownDivisions();
    const lists = await Promise.all(
      divisions.map((division) =>
        answered(api.GET("/v1/teams", { params: { query: { division, status: "awaiting-approval" } } })),
      ),
    );
    return lists.flatMap(({ items }) => items.flatMap((team) => ("division" in team ? [team] : [])));
  });
  const approving = useAction(async (teamId: string) => {
    await answered(api.POST("/v1/teams/{teamId}/approve", { params: { path: { teamId } } }));
    await teams.again();
  });
  return { teams, approving };
};
