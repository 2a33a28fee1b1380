import { reactive, ref, shallowRef, watch } from "vue";
import { answered, api } from "../api/client.ts";
import type { Need, Signup } from "../api/types.ts";
import { useAction } from "./answer.ts";

/** Signing up for shifts of one position of a need; sent again after a lost answer, it counts once. */
export const useSignUp = (need: Need, positionId: string) => {
  const chosen = reactive(new Set(need.shifts.map(({ shiftId }) => shiftId)));
  const acknowledged = ref(false);
  const signup = shallowRef<Signup>();
  let key = crypto.randomUUID();
  watch(chosen, () => {
    key = crypto.randomUUID();
  });
  const action = useAction(async () => {
    signup.value = await answered(
      api.POST("/v1/needs/{needId}/signups", {
        params: { path: { needId: need.needId }, header: { "Idempotency-Key": key } },
        body: { positionId, shifts: [...chosen], riskNoticeVersion: need.riskNotice.version },
      }),
    );
  });
  return { chosen, acknowledged, signup, ...action };
};
