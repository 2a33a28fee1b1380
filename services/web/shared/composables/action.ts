import { ref, shallowRef } from "vue";
import { ApiProblem } from "../api/problem.ts";

/**
 * Something a button does. `run` is ignored while an earlier run is under way. `problem` says why the last run failed,
 * until the next one starts.
 */
export const useAction = <Args extends unknown[]>(act: (...args: Args) => Promise<void>) => {
  const problem = shallowRef<ApiProblem>();
  const running = ref(false);
  const run = async (...args: Args) => {
    if (running.value) return;
    [running.value, problem.value] = [true, undefined];
    try {
      await act(...args);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      problem.value = error;
    } finally {
      running.value = false;
    }
  };
  return { problem, running, run };
};
