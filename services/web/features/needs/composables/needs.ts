import { watch } from "vue";
import type { NeedListing } from "../../../shared/api/types.ts";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { type PagedQuery, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Filter of the list of needs. An empty string does not filter; `day` is an ISO day. */
export interface NeedFilter {
  readonly division: string;
  readonly kind: string;
  readonly skill: string;
  readonly day: string;
}

/** The filter as query parameters of the API. */
export const queryOf = ({ division, kind, skill, day }: NeedFilter) => ({
  ...(division ? { division } : {}),
  ...(kind ? { kind: kind as NeedListing["kind"] } : {}),
  ...(skill ? { skill: skill as NeedListing["positions"][number]["skills"][number] } : {}),
  ...(day ? { from: day, to: day } : {}),
});

/** Open needs under a filter. A page may be short, even empty, although more follow. */
export const useNeeds = (filter: () => NeedFilter): PagedQuery<NeedListing> => {
  const list = usePagedQuery((from) =>
    unwrap(publicApi.GET("/v1/needs", { params: { query: { ...queryOf(filter()), ...from } } })),
  );
  watch(filter, list.reload);
  return list;
};

/** The first page of the list of open needs. */
export const useFirstNeeds = () => useQuery(() => unwrap(publicApi.GET("/v1/needs")));
