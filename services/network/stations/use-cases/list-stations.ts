import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { stationOf } from "../views.ts";

type List = UseCase<NetworkDeps, typeof manifest.routes.listStations>;

/** A county's stations, closed ones too; none for a county that is not served. */
export const listStations: List = async ({ store }, { query }, { now }) => {
  const network = await store.readNetwork(query.county);
  const items = network.stations.map((row) => stationOf(row, network, countyDay(now)));
  return { items, nextCursor: null };
};
