import { computed, ref, watch } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { VolunteerLists } from "../../../shared/api/types.ts";
import { useAnswer } from "../../../shared/composables/query.ts";
import { isoDay, mondayOf, plusDays } from "../../../shared/format/time.ts";

/** Who is confirmed in a week from Monday to Sunday, day by day; the pull is logged and shown to the volunteers. */
export const useWeekList = () => {
  const from = ref(mondayOf(isoDay(new Date())));
  const to = computed(() => plusDays(from.value, 6));
  const list = useAnswer(async () => {
    const query = { from: from.value, to: to.value };
    const { items } = (await answered(
      api.GET("/v1/volunteer-lists", { params: { query } }),
    )) as VolunteerLists;
    const held = items
      .flatMap((item) => item.shifts.map((shift) => ({ item, shift, day: isoDay(new Date(shift.from)) })))
      .sort((a, b) => a.shift.from.localeCompare(b.shift.from));
    return [...new Set(held.map(({ day }) => day))].map((day) => ({
      day,
      held: held.filter((one) => one.day === day),
    }));
  });
  watch(from, list.again);
  const go = (weeks: number) => {
    from.value = plusDays(from.value, 7 * weeks);
  };
  return { from, to, list, go };
};
