import { ref, shallowRef } from "vue";
import { ApiProblem } from "../../../shared/api/problem.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { type EndedShift, type OpenPlace, sendEach } from "../model/attend-all.ts";

/**
 * Records everybody of an ended shift as present who has no record yet, one after the other, so that on a bad network
 * what was sent is kept and another tap sends the rest. `failed`: of whom it was refused, and why.
 */
export const useAttendAll = (needId: string, recorded: () => Promise<void>) => {
  const done = ref(0);
  const failed = shallowRef<readonly { readonly item: OpenPlace; readonly reason: ApiProblem }[]>([]);
  const attending = useAction(async ({ open }: EndedShift) => {
    [done.value, failed.value] = [0, []];
    const record = ({ signupId, shiftId }: OpenPlace) =>
      unwrap(
        api.PUT("/v1/needs/{needId}/signups/{signupId}/attendance", {
          params: { path: { needId, signupId } },
          body: { shiftId, outcome: "attended" },
        }),
      );
    failed.value = await sendEach(open, record, {
      isKnown: (error): error is ApiProblem => error instanceof ApiProblem,
      isOver: ({ code }) => code === "offline",
      sent: (count) => {
        done.value = count;
      },
    });
    await recorded();
  });
  return { done, failed, attending };
};
