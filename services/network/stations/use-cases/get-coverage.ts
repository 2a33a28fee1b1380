import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { coverageOf } from "../rules/coverage.ts";

type GetCoverage = UseCase<NetworkDeps, typeof manifest.routes.getCoverage>;

/** Today's coverage of a county. @throws Problem `not-found` for a county that is not served */
export const getCoverage: GetCoverage = async ({ store }, { query }, { now }) => {
  const [county, { stations }] = await Promise.all([
    store.findCounty(query.county),
    store.readNetwork(query.county),
  ]);
  if (!county) throw new Problem("not-found");
  return coverageOf(county, stations, countyDay(now));
};
