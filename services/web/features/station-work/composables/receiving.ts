import { computed } from "vue";
import type { Need } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Who receives the volunteers of a need, and the signed-in person taking that over. */
export const useReceiving = (need: () => Need, onChanged: () => unknown) => {
  const me = useQuery(() => unwrap(api.GET("/v1/me")));
  const isMine = computed(() => me.data.value?.personId === need().staff?.request.contactId);
  const taking = useAction(async () => {
    const contactId = me.data.value?.personId;
    if (contactId === undefined) return;
    const params = { path: { needId: need().needId } };
    await unwrap(api.PATCH("/v1/needs/{needId}", { params, body: { contactId } }));
    await onChanged();
  });
  return { me, isMine, ...taking };
};
