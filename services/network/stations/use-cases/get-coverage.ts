import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { StationDeps } from "../deps.ts";
import type { stationRoutes } from "../routes.ts";
import { coverageOf } from "../rules/coverage.ts";

type GetCoverage = UseCase<StationDeps, typeof stationRoutes.getCoverage>;

/** Today's coverage of a county. @throws Problem `not-found` for a county that is not served */
export const getCoverage: GetCoverage = async ({ networks, reference }, { query }, { now }) => {
  const [county, { stations }] = await Promise.all([
    reference.findCounty(query.county),
    networks.read(query.county),
  ]);
  if (!county) throw new Problem("not-found");
  return coverageOf(county, stations, countyDay(now));
};
