import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NetworkDeps } from "../deps.ts";
import type { ContractRow } from "../domain/rows.ts";
import { contractViewOf } from "../domain/views.ts";
import type { manifest } from "../manifest.ts";
import { requireOwnContract } from "../reachable.ts";
import { rewriteOperatorCards } from "../role-cards.ts";
import { requireSound } from "../sound-contract.ts";
import { whileOthersWrite } from "../while-others-write.ts";

type Change = UseCase<NetworkDeps, typeof manifest.routes.changeContract>;

/** Changes term, money or stations of a contract of the caller's county, and with them its operator's rights. */
export const changeContract: Change = async ({ store }, { params, body }, call) => {
  const row = await whileOthersWrite(async () => {
    const { contract, network } = await requireOwnContract(store, call.actor, params.contractId);
    const { stationIds = contract.stationIds, from = contract.from, until = contract.until } = body;
    const { budget = contract.budget, sourceOfMoney = contract.sourceOfMoney } = body;
    const changed: ContractRow = {
      ...contract,
      stationIds,
      from,
      until,
      budget,
      sourceOfMoney,
      version: contract.version + 1,
      change: call.change(),
    };
    await store.saveNetwork(requireSound(changed, network), network);
    return changed;
  });
  await rewriteOperatorCards(store, row.county);
  return contractViewOf(row);
};
