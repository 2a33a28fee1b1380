import type { ProjectPage } from "../../../shared/api/types.ts";
import { api, publicApi, unwrap } from "../../../shared/client/client.ts";
import { fetchAllPages, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/**
 * All projects that the signed-in person may read.
 * @throws ApiProblem
 */
export const fetchProjects = (): Promise<ProjectPage[]> =>
  fetchAllPages((from) => unwrap(api.GET("/v1/projects", { params: { query: { limit: 100, ...from } } })));

/** The published projects, to which a need can be linked. */
export const usePublishedProjects = () =>
  useQuery(async () => (await fetchProjects()).filter(({ status }) => status === "published"));

/** All published projects, page by page. */
export const useProjects = () =>
  usePagedQuery((query) => unwrap(publicApi.GET("/v1/projects", { params: { query } })));

/** The first page of the list of published projects. */
export const useFirstProjects = () => useQuery(() => unwrap(publicApi.GET("/v1/projects")));

/** A project with what the signed-in person may see of it. */
export const useProject = (projectId: string) =>
  useQuery(() => unwrap(api.GET("/v1/projects/{projectId}", { params: { path: { projectId } } })));

/** The public page of a project, its fund, and what was changed of it. */
export const usePublicProject = (projectId: string) => {
  const params = { path: { projectId } };
  const project = useQuery(() => unwrap(publicApi.GET("/v1/projects/{projectId}", { params })));
  const fund = useQuery(() => unwrap(publicApi.GET("/v1/projects/{projectId}/fund", { params })));
  const history = useQuery(() =>
    fetchAllPages((from) =>
      unwrap(
        publicApi.GET("/v1/projects/{projectId}/change-requests", { params: { ...params, query: from } }),
      ),
    ),
  );
  return { project, fund, history };
};
