import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { ContractRow } from "../../county-network/rows.ts";
import { requireContract } from "../access.ts";
import type { ContractDeps } from "../deps.ts";
import type { contractRoutes } from "../routes.ts";
import { validateContract } from "../rules/validate-contract.ts";
import { contractOf } from "../views.ts";

type ChangeContract = UseCase<ContractDeps, typeof contractRoutes.changeContract>;

/** Changes term, money or stations of a contract in the caller's county, and with them its operator's rights. */
export const changeContract: ChangeContract = async (deps, { params, body }, { actor, change }) => {
  const { networks, rewriteRoleCards } = deps;
  const row = await retryOnConflict(async () => {
    const { contract, network } = await requireContract(networks, actor, params.contractId);
    const { stationIds = contract.stationIds, from = contract.from, until = contract.until } = body;
    const { budget = contract.budget, sourceOfMoney = contract.sourceOfMoney } = body;
    const row: ContractRow = {
      ...contract,
      stationIds,
      from,
      until,
      budget,
      sourceOfMoney,
      version: contract.version + 1,
      change: change(),
    };
    validateContract(row, network);
    await networks.save(row, network);
    return row;
  });
  await rewriteRoleCards(row.county);
  return contractOf(row);
};
