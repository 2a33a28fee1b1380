import { onScopeDispose, ref } from "vue";

/** The current time (ms since 1970), updated every half minute: for countdowns. */
export const useNow = () => {
  const now = ref(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, 30_000);
  onScopeDispose(() => clearInterval(timer));
  return now;
};
