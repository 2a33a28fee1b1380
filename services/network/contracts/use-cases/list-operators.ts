import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import { isInForce } from "../../county-network/rules/county-network.ts";
import type { ContractDeps } from "../deps.ts";
import type { contractRoutes } from "../routes.ts";

type ListOperators = UseCase<ContractDeps, typeof contractRoutes.listOperators>;

/** The operators with a contract in force in a county today; none for a county that is not served. */
export const listOperators: ListOperators = async ({ networks }, { query }, { now }) => {
  const { contracts } = await networks.read(query.county);
  const day = countyDay(now);
  const byOperator = Map.groupBy(
    contracts.filter((contract) => isInForce(contract, day)),
    ({ operatorId }) => operatorId,
  );
  const items = [...byOperator].map(([operatorId, inForce]) => ({
    operatorId,
    name: inForce[0]?.operatorName ?? "",
    stationIds: inForce.flatMap(({ stationIds }) => stationIds),
  }));
  return { items, nextCursor: null };
};
