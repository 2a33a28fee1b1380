import { onScopeDispose, watch } from "vue";
import type { Query } from "./query.ts";

/**
 * Refetches a query for as long as `unfinished` holds and the page is visible; at once when it becomes visible again.
 * @param pauseAfter the pause before the next call (ms), by the time since polling began (ms)
 */
export const usePolling = (
  { loading, refetch }: Query<unknown>,
  pauseAfter: (elapsed: number) => number,
  unfinished: () => boolean,
): void => {
  const began = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    if (loading.value || document.visibilityState === "hidden" || !unfinished()) return;
    timer = setTimeout(refetch, pauseAfter(Date.now() - began));
  };
  const onVisibilityChange = () => {
    if (document.visibilityState === "visible" && !loading.value && unfinished()) void refetch();
    else schedule();
  };
  // Synchronously: an answer that arrives within one flush would leave `loading` unchanged, and go unseen.
  watch(loading, schedule, { flush: "sync" });
  document.addEventListener("visibilitychange", onVisibilityChange);
  onScopeDispose(() => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onVisibilityChange);
  });
};
