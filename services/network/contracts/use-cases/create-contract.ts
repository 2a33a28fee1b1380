import { mayAt } from "#shared/access/actor.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { ContractRow } from "../../county-network/rows.ts";
import { contractKey } from "../../county-network/store.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { rewriteOperatorCards } from "../../staff/change-staff.ts";
import { contractViewOf } from "../../stations/views.ts";
import { whileOthersWrite } from "../../while-others-write.ts";
import { requireSound } from "../rules/validate-contract.ts";

type Create = UseCase<NetworkDeps, typeof manifest.routes.createContract>;

/** Records a contract of the caller's county, and gives its operator's staff their rights at the stations. */
export const createContract: Create = async ({ store, ids }, { body }, call) => {
  if (!mayAt(call.actor, ["county_admin"], { division: body.county })) throw new Problem("not-found");
  const contractId = call.newId("contract");
  const asked: ContractRow = {
    ...contractKey(body.county, contractId),
    ...body,
    type: "contract",
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
    contractId,
    operatorId: ids.derived("operator", body.operatorName),
  };
  const row = await whileOthersWrite(async () => {
    const network = await store.readNetwork(body.county);
    const standing = network.contracts.find((one) => one.contractId === contractId);
    if (standing && isRepeatedCall(standing.idempotency, call.idempotency)) return standing;
    await store.saveNetwork(requireSound(asked, network), network);
    return asked;
  });
  await rewriteOperatorCards(store, body.county);
  return contractViewOf(row);
};
