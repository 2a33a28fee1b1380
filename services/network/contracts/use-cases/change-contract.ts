import type { UseCase } from "#shared/manifest/use-case.ts";
import type { ContractRow } from "../../county-network/rows.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { rewriteOperatorCards } from "../../staff/change-staff.ts";
import { requireOwnContract } from "../../stations/access.ts";
import { contractViewOf } from "../../stations/views.ts";
import { whileOthersWrite } from "../../while-others-write.ts";
import { requireSound } from "../rules/validate-contract.ts";

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
