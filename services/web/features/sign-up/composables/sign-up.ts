import { computed, reactive, ref, shallowRef } from "vue";
import type { Need, Signup } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { type Choice, chosenAtFirst } from "../model/choice.ts";

/**
 * Signs up for the chosen shifts of one position of a need: takes the free ones, and a turn in the full ones. A shift
 * that was filled meanwhile refuses all, so that nobody has to wait who did not mean to. Sent again after a lost
 * answer, it counts once.
 * @param choices the shifts that can be chosen, as they stand now
 * @param proposed ids of the shifts that a team leader proposed: these are chosen at first
 */
export const useSignUp = (
  need: Need,
  positionId: string,
  choices: () => readonly Choice[],
  proposed: readonly string[] = [],
) => {
  const chosen = reactive(new Set(chosenAtFirst(choices(), proposed)));
  const chosenShifts = computed(() => choices().filter(({ shiftId }) => chosen.has(shiftId)));
  const places = computed(() => chosenShifts.value.filter(({ free }) => free > 0));
  const turns = computed(() => chosenShifts.value.filter(({ free }) => free === 0));
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
          shifts: chosenShifts.value.map(({ shiftId }) => shiftId),
          waitlist: turns.value.map(({ shiftId }) => shiftId),
          ...(riskNotice ? { riskNoticeVersion: riskNotice.version } : {}),
        },
      }),
    );
  });
  return { chosen, places, turns, acknowledged, signup, ...action };
};
