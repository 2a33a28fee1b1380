import type { UseCase } from "#shared/service/use-case.ts";
import type { NetworkDeps } from "../deps.ts";
import { stationOf } from "../domain/views.ts";
import type { manifest } from "../service.ts";

/** A county's stations, closed ones too; none for a county that is not served. */
export const listStations: UseCase<NetworkDeps, typeof manifest.routes.listStations> = async (
  { store },
  { query },
) => ({
  items: (await store.listStations(query.county)).map(stationOf),
  nextCursor: null,
});
