import { computed, ref, watch } from "vue";
import type { ListedVolunteer, VolunteerLists } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { isoDay, mondayOf, plusDays } from "../../../shared/format/time.ts";

/** The first and last ISO day on which a shift lies. */
const daysOf = (shift: { from: string; to: string }) => ({
  first: isoDay(new Date(shift.from)),
  last: isoDay(new Date(Date.parse(shift.to) - 1)),
});

/** An ISO day of a week, with the shifts on it and who comes. */
export interface ListedDay {
  readonly day: string;
  readonly shifts: readonly {
    readonly item: ListedVolunteer;
    readonly shift: ListedVolunteer["shifts"][number];
  }[];
}

/** The confirmed volunteers of a week, Monday to Sunday, on each day of their shifts. Each pull is logged and shown to the volunteers. */
export const useWeekList = () => {
  const from = ref(mondayOf(isoDay(new Date())));
  const to = computed(() => plusDays(from.value, 6));
  const list = useQuery(async (): Promise<ListedDay[]> => {
    const query = { from: from.value, to: to.value };
    const { items } = (await unwrap(api.GET("/v1/volunteer-lists", { params: { query } }))) as VolunteerLists;
    const shifts = items
      .flatMap((item) => item.shifts.map((shift) => ({ item, shift, days: daysOf(shift) })))
      .sort((a, b) => a.shift.from.localeCompare(b.shift.from));
    const week = Array.from({ length: 7 }, (_, at) => plusDays(from.value, at));
    return week
      .map((day) => ({ day, shifts: shifts.filter(({ days }) => days.first <= day && day <= days.last) }))
      .filter((one) => one.shifts.length > 0);
  });
  watch(from, list.refetch);
  const go = (weeks: number) => {
    from.value = plusDays(from.value, 7 * weeks);
  };
  return { from, to, list, go };
};
