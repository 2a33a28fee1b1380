import { reactive, ref, shallowRef } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { Need, Signup } from "../../../shared/api/types.ts";
import { useSendingKey } from "../../../shared/composables/idempotency-key.ts";
import { useAction } from "../../../shared/composables/query.ts";

/**
 * Signing up for shifts of one position of a need; sent again after a lost answer, it counts once.
 * @param proposed the shifts that a leader proposed, which are chosen to begin with; without any, all are
 */
export const useSignUp = (need: Need, positionId: string, proposed: readonly string[] = []) => {
  const all = need.shifts.map(({ shiftId }) => shiftId);
  const chosen = reactive(new Set(proposed.length > 0 ? proposed : all));
  const acknowledged = ref(false);
  const signup = shallowRef<Signup>();
  const { header } = useSendingKey(chosen);
  const action = useAction(async () => {
    signup.value = await answered(
      api.POST("/v1/needs/{needId}/signups", {
        params: { path: { needId: need.needId }, header: header() },
        body: { positionId, shifts: [...chosen], riskNoticeVersion: need.riskNotice.version },
      }),
    );
  });
  return { chosen, acknowledged, signup, ...action };
};
