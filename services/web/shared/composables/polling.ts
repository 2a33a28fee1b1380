import { onScopeDispose, watch } from "vue";
import type { Asked } from "./query.ts";

/**
 * Asks again by itself while there is `more` to come and somebody looks; at once when they look again.
 * @param pauseAfter how long to rest (ms) after having waited so long (ms)
 */
export const useAskingAgain = (
  { asking, again }: Asked<unknown>,
  pauseAfter: (waited: number) => number,
  more: () => boolean,
): void => {
  const began = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    if (asking.value || document.visibilityState === "hidden" || !more()) return;
    timer = setTimeout(again, pauseAfter(Date.now() - began));
  };
  const look = () => {
    if (document.visibilityState === "visible" && !asking.value && more()) void again();
    else rest();
  };
  // In step, so that an answer that comes within one flush is seen too.
  watch(asking, rest, { flush: "sync" });
  document.addEventListener("visibilitychange", look);
  onScopeDispose(() => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  });
};
