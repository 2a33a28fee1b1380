import { shallowRef, watch } from "vue";
import { answered, openApi } from "../api/client.ts";
import type { NeedListing } from "../api/types.ts";
import { useAnswer } from "./answer.ts";

/** What a list of needs is narrowed to; empty strings narrow nothing. `day` is an ISO day. */
export interface NeedFilter {
  readonly division: string;
  readonly kind: string;
  readonly skill: string;
  readonly day: string;
}

/** A filter as the API takes it. */
export const queryOf = ({ division, kind, skill, day }: NeedFilter) => ({
  ...(division ? { division } : {}),
  ...(kind ? { kind: kind as NeedListing["kind"] } : {}),
  ...(skill ? { skill: skill as NeedListing["positions"][number]["skills"][number] } : {}),
  ...(day ? { from: day, to: day } : {}),
});

/** Open needs under a filter, page after page; a page may be short while more follow. */
export const useNeeds = (filter: () => NeedFilter) => {
  const items = shallowRef<readonly NeedListing[]>([]);
  const cursor = shallowRef<string | null>(null);
  const ask = async (from: string | null) => {
    const query = { ...queryOf(filter()), ...(from === null ? {} : { cursor: from }) };
    const page = await answered(openApi.GET("/v1/needs", { params: { query } }));
    items.value = from === null ? page.items : [...items.value, ...page.items];
    cursor.value = page.nextCursor ?? null;
    return items.value;
  };
  let from: string | null = null;
  const asked = useAnswer(() => ask(from));
  watch(filter, () => {
    from = null;
    void asked.again();
  });
  const more = async () => {
    from = cursor.value;
    await asked.again();
  };
  return { asked, cursor, more };
};
