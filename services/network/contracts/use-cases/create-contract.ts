import { mayAt } from "#shared/access/actor.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { nameKey } from "#shared/values/name-key.ts";
import { contractKey } from "../../county-network/keys.ts";
import type { ContractRow } from "../../county-network/rows.ts";
import type { ContractDeps } from "../deps.ts";
import type { contractRoutes } from "../routes.ts";
import { validateContract } from "../rules/validate-contract.ts";
import { contractOf } from "../views.ts";

type CreateContract = UseCase<ContractDeps, typeof contractRoutes.createContract>;

/** Records a contract in the caller's county, and gives its operator's staff their rights at the stations. */
export const createContract: CreateContract = async (deps, { body }, call) => {
  const { networks, ids, rewriteRoleCards } = deps;
  if (!mayAt(call.actor, ["county_admin"], { division: body.county })) throw new Problem("not-found");
  const contractId = call.newId("contract");
  const contract: ContractRow = {
    ...contractKey(body.county, contractId),
    ...body,
    type: "contract",
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
    contractId,
    operatorId: ids.derived("operator", nameKey(body.operatorName)),
  };
  const row = await retryOnConflict(async () => {
    const network = await networks.read(body.county);
    const existing = network.contracts.find((other) => other.contractId === contractId);
    if (existing && isRepeatedCall(existing.idempotency, call.idempotency)) return existing;
    const namesake = network.contracts.find(
      ({ operatorName }) => nameKey(operatorName) === nameKey(body.operatorName),
    );
    const created = { ...contract, operatorId: namesake?.operatorId ?? contract.operatorId };
    validateContract(created, network);
    await networks.save(created, network);
    return created;
  });
  await rewriteRoleCards(body.county);
  return contractOf(row);
};
