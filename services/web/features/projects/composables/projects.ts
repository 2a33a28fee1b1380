import { answered, api } from "../../../shared/api/client.ts";
import type { ProjectPage } from "../../../shared/api/types.ts";
import { allPages } from "../../../shared/composables/paged-query.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/** All projects that who is signed in may read. */
export const allProjects = (): Promise<ProjectPage[]> =>
  allPages((at) => answered(api.GET("/v1/projects", { params: { query: { limit: 100, ...at } } })));

/** The running projects that a need can be one of. */
export const useLinkedProjects = () =>
  useAnswer(async () => (await allProjects()).filter(({ status }) => status === "published"));
