import { reactive, ref, shallowRef, watch } from "vue";
import { changedFields } from "../../../shared/api/changed-fields.ts";
import type { ApiProblem } from "../../../shared/api/problem.ts";
import type { CreateChangeRequest, Project, UpdateProject } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { draftOf, emptyProject, projectOf } from "../model/project-draft.ts";

/** The form that creates a draft project. Sent again after a lost answer, it creates one. */
export const useCreateProject = (onCreated: (projectId: string) => unknown) => {
  const draft = reactive(emptyProject());
  const { header } = useIdempotencyKey(draft);
  const action = useConfirmedAction(async (confirmed) => {
    const params = { header: header() };
    const defaults = { operatorId: null, currencies: ["CNY" as const], invitedDonors: [] };
    const body = { ...defaults, ...projectOf(draft), ...confirmed };
    const { projectId } = await unwrap(api.POST("/v1/projects", { params, body }));
    await onCreated(projectId);
  });
  return { draft, ...action };
};

/** The fields that a refused change names as those that gifts rely on; they change by a request only. */
const frozenIn = (problem: ApiProblem | undefined): string[] =>
  problem?.code === "frozen" ? Object.keys(problem.fields).map((pointer) => pointer.slice(1)) : [];

/**
 * The form that changes a project; it sends changed fields only. What gifts rely on it can ask the county for, with a reason;
 * the other changes are saved then.
 */
export const useEditProject = (project: Project, afterSave: () => Promise<unknown>) => {
  const params = { path: { projectId: project.projectId } };
  const draft = reactive(draftOf(project));
  const saved = ref(false);
  watch(draft, () => {
    saved.value = false;
  });
  let before = projectOf(draft, project);
  const frozen = shallowRef<readonly string[]>([]);
  const change = async (body: UpdateProject, confirmed: object) => {
    if (Object.keys(body).length > 0)
      await unwrap(api.PATCH("/v1/projects/{projectId}", { params, body: { ...body, ...confirmed } }));
  };
  const done = async (after: typeof before) => {
    [before, frozen.value] = [after, []];
    await afterSave();
    saved.value = true;
  };
  const saving = useConfirmedAction(async (confirmed) => {
    const after = projectOf(draft, project);
    await change(changedFields(before, after) as UpdateProject, confirmed);
    await done(after);
  });

  watch(saving.problem, (problem) => {
    if (problem) frozen.value = frozenIn(problem);
  });
  const reason = ref("");
  const { header } = useIdempotencyKey(draft, reason);
  const requesting = useConfirmedAction(async (confirmed) => {
    const after = projectOf(draft, project);
    const fields = Object.entries(changedFields(before, after));
    const isFrozen = ([field]: readonly [string, unknown]) => frozen.value.includes(field);
    const changes = Object.fromEntries(fields.filter(isFrozen)) as CreateChangeRequest["changes"];
    await unwrap(
      api.POST("/v1/projects/{projectId}/change-requests", {
        params: { ...params, header: header() },
        body: { changes, reason: reason.value, ...confirmed },
      }),
    );
    await change(Object.fromEntries(fields.filter((field) => !isFrozen(field))) as UpdateProject, confirmed);
    [reason.value, saving.problem.value] = ["", undefined];
    await done(after);
  });
  return { draft, saved, saving, frozen, reason, requesting };
};
