import { reactive, ref, watch } from "vue";
import { changedFields } from "../../../shared/api/changed-fields.ts";
import type { Project, UpdateProject } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { draftOf, emptyProject, projectOf } from "../model/project-draft.ts";

/** The form that creates a draft project. Sent again after a lost answer, it creates one. */
export const useCreateProject = (onCreated: (projectId: string) => unknown) => {
  const draft = reactive(emptyProject());
  const { header } = useIdempotencyKey(draft);
  const action = useAction(async () => {
    const params = { header: header() };
    const body = { operatorId: null, currencies: ["CNY" as const], invitedDonors: [], ...projectOf(draft) };
    const { projectId } = await unwrap(api.POST("/v1/projects", { params, body }));
    await onCreated(projectId);
  });
  return { draft, ...action };
};

/** The form that changes a project; it sends changed fields only. */
export const useEditProject = (project: Project, afterSave: () => Promise<unknown>) => {
  const params = { path: { projectId: project.projectId } };
  const draft = reactive(draftOf(project));
  const saved = ref(false);
  watch(draft, () => {
    saved.value = false;
  });
  let before = projectOf(draft, project);
  const action = useAction(async () => {
    const after = projectOf(draft, project);
    const body = changedFields(before, after) as UpdateProject;
    if (Object.keys(body).length > 0) await unwrap(api.PATCH("/v1/projects/{projectId}", { params, body }));
    before = after;
    await afterSave();
    saved.value = true;
  });
  return { draft, saved, ...action };
};
