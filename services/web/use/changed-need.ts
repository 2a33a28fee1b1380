import { reactive } from "vue";
import { answered, api } from "../api/client.ts";
import type { Need, NeedChange, NeedKind } from "../api/types.ts";
import { useAction } from "./answer.ts";
import { differing } from "./differing.ts";
import { draftOf, needOf } from "./need-draft.ts";

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
