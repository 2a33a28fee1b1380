import { onScopeDispose, ref } from "vue";

/** The present moment (ms), renewed each half minute for what counts down. */
export const useNow = () => {
  const now = ref(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, 30_000);
  onScopeDispose(() => clearInterval(timer));
  return now;
};
