import { watch } from "vue";
import type { NeedListing } from "../../../shared/api/types.ts";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useCounties } from "../../../shared/composables/counties.ts";
import { type PagedQuery, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Filter of the list of needs. An empty string does not filter; `day` is an ISO day. */
export interface NeedFilter {
  readonly division: string;
  readonly kind: string;
  readonly skill: string;
  readonly day: string;
}

/** So many days ahead each need of a list names its shifts: as many as the API takes. */
const comingDays = 31;

/** The filter as query parameters of the API. */
export const queryOf = ({ division, kind, skill, day }: NeedFilter) => ({
  ...(division ? { division } : {}),
  ...(kind ? { kind: kind as NeedListing["kind"] } : {}),
  ...(skill ? { skill: skill as NeedListing["positions"][number]["skills"][number] } : {}),
  ...(day ? { from: day, to: day } : {}),
});

/**
 * Open needs under a filter; without a place, those of the county that this phone shows. A page may be short, even empty,
 * although more follow.
 */
export const useNeeds = (ofPage: () => NeedFilter): PagedQuery<NeedListing> => {
  const { county } = useCounties();
  const filter = () => ({ ...ofPage(), division: ofPage().division || county.value });
  const list = usePagedQuery((from) =>
    unwrap(publicApi.GET("/v1/needs", { params: { query: { ...queryOf(filter()), comingDays, ...from } } })),
  );
  watch(filter, list.reload);
  return list;
};

/** The first page of the list of open needs, of the county that this phone shows. */
export const useFirstNeeds = () => {
  const { county } = useCounties();
  const first = useQuery(() => {
    const query = { comingDays, ...(county.value ? { division: county.value } : {}) };
    return unwrap(publicApi.GET("/v1/needs", { params: { query } }));
  });
  watch(county, first.refetch);
  return first;
};
