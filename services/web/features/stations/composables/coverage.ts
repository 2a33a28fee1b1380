import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useOfShownCounties } from "../../../shared/composables/counties.ts";

const fetchCoverage = (county: string) =>
  unwrap(publicApi.GET("/v1/coverage", { params: { query: { county } } }));

/** Which townships of a county have a station, and how the open ones are found. */
const fetchStations = async (county: string) => {
  const [coverage, { items: stations }] = await Promise.all([
    fetchCoverage(county),
    unwrap(publicApi.GET("/v1/stations", { params: { query: { county } } })),
  ]);
  const byDivision = new Map(stations.map((station) => [station.division, station]));
  const towns = coverage.items.map((town) => ({
    ...town,
    station: town.status === "open" ? byDivision.get(town.division) : undefined,
  }));
  return { ...coverage, towns };
};

/** How many townships have a station, for each county that this phone shows. */
export const useCoverage = () => useOfShownCounties(fetchCoverage);

/** The townships with their stations, for each county that this phone shows: two calls for each. */
export const useStations = () => useOfShownCounties(fetchStations);
