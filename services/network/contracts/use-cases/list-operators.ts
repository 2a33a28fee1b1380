import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import { holdsOn } from "../../county-network/rules/county-network.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";

type List = UseCase<NetworkDeps, typeof manifest.routes.listOperators>;

/** The operators with a contract in force in a county today; none for a county that is not served. */
export const listOperators: List = async ({ store }, { query }, { now }) => {
  const { contracts } = await store.readNetwork(query.county);
  const day = countyDay(now);
  const byOperator = Map.groupBy(
    contracts.filter((contract) => holdsOn(contract, day)),
    ({ operatorId }) => operatorId,
  );
  const items = [...byOperator].map(([operatorId, inForce]) => ({
    operatorId,
    name: inForce[0]?.operatorName ?? "",
    stationIds: inForce.flatMap(({ stationIds }) => stationIds),
  }));
  return { items, nextCursor: null };
};
