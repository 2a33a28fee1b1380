import { watch } from "vue";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { type NeedFilter, queryOf } from "./needs.ts";

/** The most pages of the list that are read for one map. */
const maxPages = 10;

/** The open needs of a township, and the places that are free in them: none where all are taken. */
export interface Unmet {
  readonly needs: number;
  readonly free: number;
}

/**
 * What is open in each township that has a need, under a filter whose division is a county. `complete` is false if there
 * were more needs than the `counted` ones.
 */
export const useUnmet = (filter: () => NeedFilter) => {
  const query = useQuery(async () => {
    const filtered = queryOf(filter());
    const byTownship = new Map<string, Unmet>();
    let counted = 0;
    let cursor: string | null = null;
    for (let page = 0; page < maxPages; page++) {
      const from: typeof filtered & { cursor?: string } =
        cursor === null ? filtered : { ...filtered, cursor };
      const { items, nextCursor } = await unwrap(publicApi.GET("/v1/needs", { params: { query: from } }));
      counted += items.length;
      for (const need of items.filter(({ status }) => status === "open")) {
        const { needs, free } = byTownship.get(need.division) ?? { needs: 0, free: 0 };
        byTownship.set(need.division, { needs: needs + 1, free: free + need.free });
      }
      cursor = nextCursor ?? null;
      if (cursor === null) break;
    }
    return { byTownship, counted, complete: cursor === null };
  });
  // As text: the filter is a new object after every change of the address, even of another part.
  watch(() => JSON.stringify(filter()), query.refetch);
  return query;
};
