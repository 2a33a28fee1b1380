import { computed } from "vue";
import { useMyCountiesDivisions, useMyDivisions } from "../../../shared/composables/my-divisions.ts";

/** The townships in which the signed-in person may post needs. */
export const useMyTownships = () => {
  const counties = useMyCountiesDivisions();
  const divisions = useMyDivisions();
  return computed(() =>
    counties.value.flatMap(({ county, items }) =>
      items.filter(({ code }) =>
        divisions.data.value?.some((division) => division === code || division === county),
      ),
    ),
  );
};
