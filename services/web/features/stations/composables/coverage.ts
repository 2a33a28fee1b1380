import { site } from "../../../shared/api/site.ts";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Which townships have a station, for each county served here. */
export const useCoverage = () =>
  useQuery(async () => {
    const { counties } = await site();
    return Promise.all(
      counties.map((county) => unwrap(publicApi.GET("/v1/coverage", { params: { query: { county } } }))),
    );
  });
