import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import { requireStation, stationReaders } from "../access.ts";
import type { StationDeps } from "../deps.ts";
import type { stationRoutes } from "../routes.ts";
import { fullStationOf } from "../views.ts";

type GetStation = UseCase<StationDeps, typeof stationRoutes.getStation>;

/** A station of the caller's, with its contract. @throws Problem `not-found` for a station elsewhere */
export const getStation: GetStation = async ({ networks }, { params }, { actor, now }) => {
  const day = countyDay(now);
  const { station, network } = await requireStation(networks, actor, stationReaders, params.stationId, day);
  return fullStationOf(station, network, day);
};
