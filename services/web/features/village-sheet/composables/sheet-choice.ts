import { computed, ref, watch } from "vue";
import { useRoute, useRouter } from "vue-router";
import { useReference } from "../../../shared/composables/reference.ts";
import { isoDay, mondayOf, plusDays } from "../../../shared/format/time.ts";
import { useMyTownships } from "../../imports/composables/my-townships.ts";

const isDay = (text: string): boolean => /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/**
 * Which sheet is made: of which township and week, kept in the address, so that Back and a link show the same one; without
 * any there, of one's first township and of next week. What the village is called stays on the screen.
 */
export const useSheetChoice = () => {
  const [route, router] = [useRoute(), useRouter()];
  const { place: nameOf } = useReference();
  const townships = useMyTownships();
  const thisWeek = mondayOf(isoDay(new Date()));

  const division = computed(() => String(route.query.division ?? townships.value[0]?.code ?? ""));
  const monday = computed(() => {
    const week = String(route.query.week);
    return isDay(week) ? mondayOf(week) : plusDays(thisWeek, 7);
  });
  const show = (change: { readonly division?: string; readonly week?: string }) =>
    router.replace({ query: { ...route.query, ...change } });

  const typed = ref("");
  watch(division, () => {
    typed.value = "";
  });
  const township = computed(() => (division.value ? nameOf(division.value) : ""));
  return {
    townships,
    division,
    monday,
    /** Whether there is a week before: none is over. */
    hasEarlier: computed(() => monday.value > thisWeek),
    showTownship: (code: string) => show({ division: code }),
    goWeeks: (weeks: number) => show({ week: plusDays(monday.value, 7 * weeks) }),
    /** The name of the township, which stands on the sheet unless another one is typed. */
    township,
    typed,
    place: computed(() => typed.value.trim() || township.value),
  };
};
