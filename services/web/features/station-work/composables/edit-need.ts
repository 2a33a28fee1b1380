import { reactive } from "vue";
import { changedFields } from "../../../shared/api/changed-fields.ts";
import type { Need, NeedKind, UpdateNeed } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { draftOf, needOf } from "../model/need-draft.ts";

/** The form that changes a need; it sends changed fields only. @param kind undefined for `other` */
export const useEditNeed = (need: Need, kind: NeedKind | undefined, onChanged: () => unknown) => {
  const before = needOf(draftOf(need, kind));
  const draft = reactive(draftOf(need, kind));
  const action = useAction(async () => {
    const body = changedFields(before, needOf(draft)) as UpdateNeed;
    const params = { path: { needId: need.needId } };
    if (Object.keys(body).length > 0) await unwrap(api.PATCH("/v1/needs/{needId}", { params, body }));
    await onChanged();
  });
  return { draft, ...action };
};
