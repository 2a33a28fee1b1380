import { answered, api } from "../api/client.ts";
import type { ProjectPage } from "../api/types.ts";
import { useAnswer } from "./answer.ts";
import { allPages } from "./pages.ts";

/** All projects that who is signed in may read. */
export const allProjects = (): Promise<ProjectPage[]> =>
  allPages((at) => answered(api.GET("/v1/projects", { params: { query: { limit: 100, ...at } } })));

/** The running projects that a need can be one of. */
export const useLinkedProjects = () =>
  useAnswer(async () => (await allProjects()).filter(({ status }) => status === "published"));
