import { computed, onScopeDispose, shallowReactive, watch } from "vue";
import type { Query } from "./query.ts";

/** The reads on the page that found no network, by their place in it, each with how it is tried again. */
const failed = shallowReactive(new Map<number, () => Promise<void>>());
let places = 0;

/**
 * Whether a read found no network, and whether it is the first on the page that did: one box says so for all of them,
 * and its button tries all of them again.
 */
export const useFailedRead = ({ problem, refetch }: Query<unknown>) => {
  places += 1;
  const place = places;
  const isOffline = computed(() => problem.value?.code === "offline");
  watch(isOffline, (is) => (is ? failed.set(place, refetch) : failed.delete(place)), { immediate: true });
  onScopeDispose(() => failed.delete(place));
  const speaks = computed(() => Math.min(...failed.keys()) === place);
  const retryAll = () => Promise.all([...failed.values()].map((retry) => retry()));
  return { isOffline, speaks, retryAll };
};
