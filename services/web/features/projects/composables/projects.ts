import { watch } from "vue";
import type { ProjectPage } from "../../../shared/api/types.ts";
import { api, publicApi, unwrap } from "../../../shared/client/client.ts";
import { useCounties } from "../../../shared/composables/counties.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { fetchAllPages, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The projects of a county, or of all. */
const fetchList = (county: { readonly county?: string }): Promise<ProjectPage[]> =>
  fetchAllPages((from) =>
    unwrap(api.GET("/v1/projects", { params: { query: { limit: 100, ...county, ...from } } })),
  );

/**
 * The projects that the signed-in person works with: those of the counties where they have a role. An organisation's
 * projects may lie in any county, so its people look through all.
 * @throws ApiProblem
 */
export const fetchProjects = async (): Promise<ProjectPage[]> => {
  const grants = await fetchMyGrants();
  if (grants.some(({ operatorId }) => operatorId !== undefined)) return fetchList({});
  const counties = [...new Set(grants.map(({ county }) => county))];
  return (await Promise.all(counties.map((county) => fetchList({ county })))).flat();
};

/** The published projects, to which a need can be linked. */
export const usePublishedProjects = () =>
  useQuery(async () => (await fetchProjects()).filter(({ status }) => status === "published"));

const shownCounty = () => {
  const { county } = useCounties();
  return { county, ofCounty: () => (county.value ? { county: county.value } : {}) };
};

/** The published projects of the county that this phone shows, page by page. */
export const useProjects = () => {
  const { county, ofCounty } = shownCounty();
  const list = usePagedQuery((from) =>
    unwrap(publicApi.GET("/v1/projects", { params: { query: { ...ofCounty(), ...from } } })),
  );
  watch(county, list.reload);
  return list;
};

/** The first page of that list. */
export const useFirstProjects = () => {
  const { county, ofCounty } = shownCounty();
  const first = useQuery(() => unwrap(publicApi.GET("/v1/projects", { params: { query: ofCounty() } })));
  watch(county, first.refetch);
  return first;
};

/** A project with what the signed-in person may see of it. */
export const useProject = (projectId: string) =>
  useQuery(() => unwrap(api.GET("/v1/projects/{projectId}", { params: { path: { projectId } } })));

/** The public page of a project. */
export const useProjectPage = (projectId: string) =>
  useQuery(() => unwrap(publicApi.GET("/v1/projects/{projectId}", { params: { path: { projectId } } })));

/** The updates of a project, page by page; for its staff also those that were taken back. */
export const useUpdates = (projectId: string, reader: "public" | "staff") =>
  usePagedQuery((query) =>
    unwrap(
      (reader === "staff" ? api : publicApi).GET("/v1/projects/{projectId}/updates", {
        params: { path: { projectId }, query },
      }),
    ),
  );

/** The public page of a project, its fund, what was paid out and became of its money, and what was changed of it. */
export const usePublicProject = (projectId: string) => {
  const params = { path: { projectId } };
  const project = useProjectPage(projectId);
  const fund = useQuery(() => unwrap(publicApi.GET("/v1/projects/{projectId}/fund", { params })));
  const history = useQuery(() =>
    fetchAllPages((from) =>
      unwrap(
        publicApi.GET("/v1/projects/{projectId}/change-requests", { params: { ...params, query: from } }),
      ),
    ),
  );
  const updates = useUpdates(projectId, "public");
  const paidOut = usePagedQuery((query) =>
    unwrap(
      publicApi.GET("/v1/projects/{projectId}/paid-out", {
        params: { ...params, query: { limit: 5, ...query } },
      }),
    ),
  );
  return { project, fund, updates, paidOut, history };
};
