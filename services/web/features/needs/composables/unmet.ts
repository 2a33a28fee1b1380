import { watch } from "vue";
import { answered, openApi } from "../../../shared/api/client.ts";
import { useAnswer } from "../../../shared/composables/query.ts";
import { type NeedFilter, queryOf } from "./needs.ts";

/** Pages of the list that one picture may cost. */
const mostPages = 10;

/** What is still missing in each township, under a filter whose division is a county. */
export const useUnmet = (filter: () => NeedFilter) => {
  const asked = useAnswer(async () => {
    const query = queryOf(filter());
    const byTownship = new Map<string, number>();
    let counted = 0;
    let cursor: string | null = null;
    for (let page = 0; page < mostPages; page++) {
      const turned: typeof query & { cursor?: string } = cursor === null ? query : { ...query, cursor };
      const { items, nextCursor } = await answered(openApi.GET("/v1/needs", { params: { query: turned } }));
      counted += items.length;
      for (const need of items)
        if (need.status === "open")
          byTownship.set(need.division, (byTownship.get(need.division) ?? 0) + need.free);
      cursor = nextCursor ?? null;
      if (cursor === null) break;
    }
    return { byTownship, counted, whole: cursor === null };
  });
  // Compared by what it says: the list's own filter is a new object each time that the address changes.
  watch(() => JSON.stringify(filter()), asked.again);
  return asked;
};
