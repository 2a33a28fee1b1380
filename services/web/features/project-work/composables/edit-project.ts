import { reactive, ref, watch } from "vue";
import { changedFields } from "../../../shared/api/changed-fields.ts";
import type { Project, UpdateProject } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAskingAction } from "../../../shared/composables/asking-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { draftOf, emptyProject, projectOf } from "../model/project-draft.ts";

/** The form that creates a draft project. Sent again after a lost answer, it creates one. */
export const useCreateProject = (onCreated: (projectId: string) => unknown) => {
  const draft = reactive(emptyProject());
  const { header } = useIdempotencyKey(draft);
  const action = useAskingAction(async (confirmed) => {
    const params = { header: header() };
    const defaults = { operatorId: null, currencies: ["CNY" as const], invitedDonors: [] };
    const body = { ...defaults, ...projectOf(draft), ...confirmed };
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
  const action = useAskingAction(async (confirmed) => {
    const after = projectOf(draft, project);
    const body = changedFields(before, after) as UpdateProject;
    if (Object.keys(body).length > 0)
      await unwrap(api.PATCH("/v1/projects/{projectId}", { params, body: { ...body, ...confirmed } }));
    before = after;
    await afterSave();
    saved.value = true;
  });
  return { draft, saved, ...action };
};
