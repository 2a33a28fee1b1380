import { type Ref, ref, type ShallowRef, shallowRef } from "vue";
import { ApiProblem } from "../api/problem.ts";

/** A read of the API and its state. */
export interface Query<T> {
  /** The latest answer; undefined until the first one arrives. */
  readonly data: ShallowRef<T | undefined>;
  /** Why the latest call failed; undefined after a success. */
  readonly problem: ShallowRef<ApiProblem | undefined>;
  readonly loading: Ref<boolean>;
  /** Calls again; the old data stays until the new arrives. */
  readonly refetch: () => Promise<void>;
}

/**
 * Calls at once and keeps the answer. If calls overlap, only the latest counts.
 * @throws whatever `fetchData` throws, unless it is an ApiProblem, which goes into `problem`
 */
export const useQuery = <T>(fetchData: () => Promise<T>): Query<T> => {
  const data = shallowRef<T>();
  const problem = shallowRef<ApiProblem>();
  const loading = ref(false);
  let latestCall = 0;
  const refetch = async () => {
    latestCall += 1;
    const call = latestCall;
    loading.value = true;
    try {
      const answer = await fetchData();
      if (call === latestCall) [data.value, problem.value] = [answer, undefined];
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (call === latestCall) problem.value = error;
    } finally {
      if (call === latestCall) loading.value = false;
    }
  };
  void refetch();
  return { data, problem, loading, refetch };
};
