import { reactive, ref, watch } from "vue";
import { differing } from "../../../shared/api/changed-fields.ts";
import { answered, api } from "../../../shared/api/client.ts";
import type { Project, ProjectChange } from "../../../shared/api/types.ts";
import { useSendingKey } from "../../../shared/composables/idempotency-key.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { allProjects } from "../../projects/composables/projects.ts";
import { draftOf, emptyProject, projectOf } from "../model/project-draft.ts";

/** Whether a project is answered in full, as those see it who run or oversee it. */
export const isFull = (project: object): project is Project => "version" in project;

/** The projects that who is signed in runs or oversees, drafts first. */
export const useWorkProjects = () =>
  useAnswer(async () => {
    const order = ["draft", "published", "ended"];
    const full = (await allProjects()).filter(isFull);
    return full.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  });

/** A project about to be created, as a draft; sent again after a lost answer it is one project. */
export const useCreatedProject = (created: (projectId: string) => unknown) => {
  const draft = reactive(emptyProject());
  const { header } = useSendingKey(draft);
  const action = useAction(async () => {
    const params = { header: header() };
    const body = { operatorId: null, currencies: ["CNY" as const], invitedDonors: [], ...projectOf(draft) };
    const { projectId } = await answered(api.POST("/v1/projects", { params, body }));
    await created(projectId);
  });
  return { draft, ...action };
};

/** A project being changed; only what was changed is sent. */
export const useChangedProject = (project: Project, changed: () => Promise<unknown>) => {
  const params = { path: { projectId: project.projectId } };
  const draft = reactive(draftOf(project));
  const saved = ref(false);
  watch(draft, () => {
    saved.value = false;
  });
  let before = projectOf(draft, project);
  const action = useAction(async () => {
    const after = projectOf(draft, project);
    const body = differing(before, after) as ProjectChange;
    if (Object.keys(body).length > 0) await answered(api.PATCH("/v1/projects/{projectId}", { params, body }));
    before = after;
    saved.value = true;
    await changed();
  });
  return { draft, saved, ...action };
};

/** One project as who runs it works with it: as it stands, publishing it, ending it. */
export const useWorkProject = (projectId: string) => {
  const params = { path: { projectId } };
  const asked = useAnswer(() => answered(api.GET("/v1/projects/{projectId}", { params })));
  const { header, renew } = useSendingKey();
  const moving = useAction(async (to: "published" | "ended") => {
    if (to === "published")
      await answered(
        api.POST("/v1/projects/{projectId}/publish", { params: { ...params, header: header() } }),
      );
    else await answered(api.PATCH("/v1/projects/{projectId}", { params, body: { status: "ended" } }));
    await asked.again();
  });
  // A refusal is no last word: what it named can be filled in, and published then.
  watch(moving.problem, (problem) => problem && renew());
  return { asked, moving };
};
