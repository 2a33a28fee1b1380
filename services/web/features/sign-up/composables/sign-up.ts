import { reactive, ref, shallowRef } from "vue";
import type { Need, Signup } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";

/**
 * Signs up for shifts of one position of a need. Sent again after a lost answer, it counts once.
 * @param proposed ids of the shifts that a team leader proposed: these are chosen at first, else all shifts
 */
export const useSignUp = (need: Need, positionId: string, proposed: readonly string[] = []) => {
  const all = need.shifts.map(({ shiftId }) => shiftId);
  const chosen = reactive(new Set(proposed.length > 0 ? proposed : all));
  const acknowledged = ref(false);
  const signup = shallowRef<Signup>();
  const { header } = useIdempotencyKey(chosen);
  const action = useAction(async () => {
    const { riskNotice } = need;
    signup.value = await unwrap(
      api.POST("/v1/needs/{needId}/signups", {
        params: { path: { needId: need.needId }, header: header() },
        body: {
          positionId,
          shifts: [...chosen],
          ...(riskNotice ? { riskNoticeVersion: riskNotice.version } : {}),
        },
      }),
    );
  });
  return { chosen, acknowledged, signup, ...action };
};
