import { reactive } from "vue";
import { differing } from "../../../shared/api/changed-fields.ts";
import { answered, api } from "../../../shared/api/client.ts";
import type { Need, NeedChange, NeedKind } from "../../../shared/api/types.ts";
import { useAction } from "../../../shared/composables/query.ts";
import { draftOf, needOf } from "../model/need-draft.ts";

/** A need that stands, being changed; only what was changed is sent. @param kind undefined for `other` */
export const useChangedNeed = (need: Need, kind: NeedKind | undefined, changed: () => unknown) => {
  const before = needOf(draftOf(need, kind));
  const draft = reactive(draftOf(need, kind));
  const action = useAction(async () => {
    const body = differing(before, needOf(draft)) as NeedChange;
    const params = { path: { needId: need.needId } };
    if (Object.keys(body).length > 0) await answered(api.PATCH("/v1/needs/{needId}", { params, body }));
    await changed();
  });
  return { draft, ...action };
};
