import { type Ref, ref, type ShallowRef, shallowRef } from "vue";
import { ApiProblem } from "../api/problem.ts";

/** Something asked of the API, and where that stands. */
export interface Asked<T> {
  readonly answer: ShallowRef<T | undefined>;
  readonly problem: ShallowRef<ApiProblem | undefined>;
  readonly asking: Ref<boolean>;
  /** Asks again; what was answered stays until the new answer is here. */
  readonly again: () => Promise<void>;
}

/** Asks at once. Of two askings under way the later one counts. */
export const useAnswer = <T>(ask: () => Promise<T>): Asked<T> => {
  const answer = shallowRef<T>();
  const problem = shallowRef<ApiProblem>();
  const asking = ref(false);
  let latest = 0;
  const again = async () => {
    latest += 1;
    const mine = latest;
    asking.value = true;
    try {
      const given = await ask();
      if (mine === latest) [answer.value, problem.value] = [given, undefined];
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (mine === latest) problem.value = error;
    } finally {
      if (mine === latest) asking.value = false;
    }
  };
  void again();
  return { answer, problem, asking, again };
};

/** An action somebody takes: refused, its problem stands until the next try; twice at once it is done once. */
export const useAction = <Given extends unknown[]>(act: (...given: Given) => Promise<void>) => {
  const problem = shallowRef<ApiProblem>();
  const acting = ref(false);
  const take = async (...given: Given) => {
    if (acting.value) return;
    [acting.value, problem.value] = [true, undefined];
    try {
      await act(...given);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      problem.value = error;
    } finally {
      acting.value = false;
    }
  };
  return { problem, acting, take };
};
