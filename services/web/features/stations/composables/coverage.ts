import { site } from "../../../shared/api/site.ts";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Which townships of a county have a station, and how the open ones are found. */
const readCounty = async (county: string) => {
  const params = { query: { county } };
  const [coverage, { items: stations }] = await Promise.all([
    unwrap(publicApi.GET("/v1/coverage", { params })),
    unwrap(publicApi.GET("/v1/stations", { params })),
  ]);
  const byDivision = new Map(stations.map((station) => [station.division, station]));
  const towns = coverage.items.map((town) => ({
    ...town,
    station: town.status === "open" ? byDivision.get(town.division) : undefined,
  }));
  return { ...coverage, towns };
};

/**
 * Which townships have a station, for each county served here: two calls for each.
 * @param most of more counties than these none is read
 */
export const useCoverage = (most = Number.POSITIVE_INFINITY) =>
  useQuery(async () => {
    const { counties } = await site();
    return counties.length > most ? [] : Promise.all(counties.map((county) => readCounty(county)));
  });
