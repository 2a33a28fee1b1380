import { watch } from "vue";
import { answered, openApi } from "../../../shared/api/client.ts";
import type { NeedListing } from "../../../shared/api/types.ts";
import { type Paged, usePages } from "../../../shared/composables/paged-query.ts";

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
export const useNeeds = (filter: () => NeedFilter): Paged<NeedListing> => {
  const list = usePages((at) =>
    answered(openApi.GET("/v1/needs", { params: { query: { ...queryOf(filter()), ...at } } })),
  );
  watch(filter, list.fromStart);
  return list;
};
