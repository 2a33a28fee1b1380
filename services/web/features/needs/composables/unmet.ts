import { watch } from "vue";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { type NeedFilter, queryOf } from "./needs.ts";

/** The most pages of the list that are read for one map. */
const maxPages = 10;

/**
 * Free places per township, under a filter whose division is a county. `complete` is false if there were more needs
 * than the `counted` ones.
 */
export const useUnmet = (filter: () => NeedFilter) => {
  const query = useQuery(async () => {
    const filtered = queryOf(filter());
    const freeByTownship = new Map<string, number>();
    let counted = 0;
    let cursor: string | null = null;
    for (let page = 0; page < maxPages; page++) {
      const from: typeof filtered & { cursor?: string } =
        cursor === null ? filtered : { ...filtered, cursor };
      const { items, nextCursor } = await unwrap(publicApi.GET("/v1/needs", { params: { query: from } }));
      counted += items.length;
      for (const need of items)
        if (need.status === "open")
          freeByTownship.set(need.division, (freeByTownship.get(need.division) ?? 0) + need.free);
      cursor = nextCursor ?? null;
      if (cursor === null) break;
    }
    return { freeByTownship, counted, complete: cursor === null };
  });
  // As text: the filter is a new object after every change of the address, even of another part.
  watch(() => JSON.stringify(filter()), query.refetch);
  return query;
};
