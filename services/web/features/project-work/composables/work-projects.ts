import { watch } from "vue";
import type { Project, ProjectPage } from "../../../shared/api/types.ts";
import { type Control, workOf } from "../../../shared/auth/role-work.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchProjects, useProject } from "../../projects/composables/projects.ts";
import { fetchChangeRequests } from "./change-requests.ts";

/** What a station's people do for those whom a project helps. */
const slotControls: readonly Control[] = ["propose", "endorse"];

/** Whether the API answered the full project: it does so to those who run or oversee it. */
export const isFull = (project: object): project is Project => "version" in project;

/** Whether a project's money is paid for people, whom the stations enter and approve. */
export const helpsPeople = ({ status, purposes }: Pick<ProjectPage, "status" | "purposes">): boolean =>
  status !== "draft" && purposes.length > 0;

/**
 * The projects that the signed-in person runs or oversees, drafts first; for a station's people also those of the county
 * that help somebody in their township.
 */
export const useWorkProjects = () =>
  useQuery(async () => {
    const order = ["draft", "published", "ended"];
    const [grants, projects] = await Promise.all([fetchMyGrants(), fetchProjects()]);
    const isStation = grants.some(({ role }) => workOf[role].may.some((one) => slotControls.includes(one)));
    return projects
      .filter((project) => isFull(project) || (isStation && helpsPeople(project)))
      .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  });

/** The projects of which a change is asked for, for whoever decides; nobody else reads so many lists. */
export const useProjectsWithRequests = () =>
  useQuery(async (): Promise<ReadonlySet<string>> => {
    const grants = await fetchMyGrants();
    if (!grants.some(({ role }) => workOf[role].may.includes("decide"))) return new Set();
    const published = (await fetchProjects()).filter(isFull).filter(({ status }) => status === "published");
    const projectIds = await Promise.all(
      published.map(async ({ projectId }) => {
        const requests = await fetchChangeRequests(projectId);
        return requests.some(({ status }) => status === "pending") ? [projectId] : [];
      }),
    );
    return new Set(projectIds.flat());
  });

/** A project for those who run it, with the action that publishes or ends it. */
export const useWorkProject = (projectId: string) => {
  const params = { path: { projectId } };
  const query = useProject(projectId);
  const { header, renew } = useIdempotencyKey();
  const moving = useAction(async (to: "published" | "ended") => {
    const read = query.data.value;
    if (to === "published")
      await unwrap(
        api.POST("/v1/projects/{projectId}/publish", {
          params: { ...params, header: header() },
          // Whoever publishes a project publishes what they have read.
          body: read && isFull(read) ? { version: read.version } : {},
        }),
      );
    else await unwrap(api.PATCH("/v1/projects/{projectId}", { params, body: { status: "ended" } }));
    await query.refetch();
  });
  // Under the old key the API would repeat its refusal, although the missing fields may be filled in by now.
  watch(moving.problem, (problem) => problem && renew());
  return { query, moving };
};
