import { computed, ref, watch } from "vue";
import type { VolunteerLists } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { isoDay, mondayOf, plusDays } from "../../../shared/format/time.ts";

/** The confirmed volunteers of a week, Monday to Sunday, by day. Each pull is logged and shown to the volunteers. */
export const useWeekList = () => {
  const from = ref(mondayOf(isoDay(new Date())));
  const to = computed(() => plusDays(from.value, 6));
  const list = useQuery(async () => {
    const query = { from: from.value, to: to.value };
    const { items } = (await unwrap(api.GET("/v1/volunteer-lists", { params: { query } }))) as VolunteerLists;
    const shifts = items
      .flatMap((item) => item.shifts.map((shift) => ({ item, shift, day: isoDay(new Date(shift.from)) })))
      .sort((a, b) => a.shift.from.localeCompare(b.shift.from));
    return [...new Set(shifts.map(({ day }) => day))].map((day) => ({
      day,
      shifts: shifts.filter((one) => one.day === day),
    }));
  });
  watch(from, list.refetch);
  const go = (weeks: number) => {
    from.value = plusDays(from.value, 7 * weeks);
  };
  return { from, to, list, go };
};
