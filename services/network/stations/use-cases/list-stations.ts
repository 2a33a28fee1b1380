import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import type { StationDeps } from "../deps.ts";
import type { stationRoutes } from "../routes.ts";
import { stationOf } from "../views.ts";

type ListStations = UseCase<StationDeps, typeof stationRoutes.listStations>;

/** A county's stations, or that of one township; closed ones included; none for a county that is not served. */
export const listStations: ListStations = async ({ networks }, { query }, { now }) => {
  const network = await networks.read(query.county);
  const stations = network.stations.filter(({ division }) => (query.division ?? division) === division);
  const items = stations.map((row) => stationOf(row, network, countyDay(now)));
  return { items, nextCursor: null };
};
