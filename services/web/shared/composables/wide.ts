import { onScopeDispose, ref } from "vue";

/** Whether the window is as wide as a desk's: at least 1,100 px, as in the styles. */
export const useWide = () => {
  const query = matchMedia("(width >= 1100px)");
  const wide = ref(query.matches);
  const follow = () => {
    wide.value = query.matches;
  };
  query.addEventListener("change", follow);
  onScopeDispose(() => query.removeEventListener("change", follow));
  return wide;
};
