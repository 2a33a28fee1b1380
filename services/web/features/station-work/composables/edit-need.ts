import { reactive } from "vue";
import { changedFields } from "../../../shared/api/changed-fields.ts";
import type { CreateNeed, UpdateNeed } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { draftOf, needOf } from "../model/need-draft.ts";

/** The form that changes a need; it sends changed fields only. @param request the need as it was posted and changed so far */
export const useEditNeed = (needId: string, request: CreateNeed, onChanged: () => unknown) => {
  const before = needOf(draftOf(request));
  const draft = reactive(draftOf(request));
  const action = useConfirmedAction(async (confirmed) => {
    const body = changedFields(before, needOf(draft)) as UpdateNeed;
    const params = { path: { needId } };
    if (Object.keys(body).length > 0)
      await unwrap(api.PATCH("/v1/needs/{needId}", { params, body: { ...body, ...confirmed } }));
    await onChanged();
  });
  return { draft, ...action };
};
