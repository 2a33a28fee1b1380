import type { ChangeRequest } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** All change requests of a project that the signed-in person may read. @throws ApiProblem */
export const fetchChangeRequests = (projectId: string): Promise<ChangeRequest[]> =>
  fetchAllPages((query) =>
    unwrap(api.GET("/v1/projects/{projectId}/change-requests", { params: { path: { projectId }, query } })),
  );

/** The change requests of a project, those that wait among them, and the decisions on one. */
export const useChangeRequests = (projectId: string, afterDecision: () => Promise<unknown>) => {
  const path = { projectId };
  const requests = useQuery(() => fetchChangeRequests(projectId));
  const deciding = useAction(async (requestId: string, decision: "approve" | "reject") => {
    const params = { path: { ...path, requestId } };
    if (decision === "approve")
      await unwrap(api.POST("/v1/projects/{projectId}/change-requests/{requestId}/approve", { params }));
    else await unwrap(api.POST("/v1/projects/{projectId}/change-requests/{requestId}/reject", { params }));
    await Promise.all([requests.refetch(), afterDecision()]);
  });
  return { requests, deciding };
};
