import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { requireStation, stationReaders } from "../access.ts";
import { fullStationOf } from "../views.ts";

type Get = UseCase<NetworkDeps, typeof manifest.routes.getStation>;

/** A station of the caller's, with its contract; one elsewhere is not found. */
export const getStation: Get = async ({ store }, { params }, { actor, now }) => {
  const day = countyDay(now);
  const { station, network } = await requireStation(store, actor, stationReaders, params.stationId, day);
  return fullStationOf(station, network, day);
};
