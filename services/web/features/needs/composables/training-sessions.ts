import type { NeedListing } from "../../../shared/api/types.ts";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

export type Training = NonNullable<NeedListing["teaches"]>;

/** So many sessions are named. */
const most = 3;

/** The next sessions in a county that teach a training and have free places, the soonest to end first. */
export const useTrainingSessions = (teaches: Training, county: string) =>
  useQuery(async () => {
    const query = { teaches, division: county };
    const { items } = await unwrap(publicApi.GET("/v1/needs", { params: { query } }));
    return items.filter(({ free }) => free > 0).slice(0, most);
  });
