import { rolesOf } from "#shared/access/actor.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { contractReaders, mayReadContract, networksOf } from "../../stations/access.ts";
import { contractViewOf } from "../../stations/views.ts";

type List = UseCase<NetworkDeps, typeof manifest.routes.listContracts>;

/**
 * The contracts of the caller's organisation or county, past ones too.
 * @throws Problem `not-found` for an inspector without an open case
 */
export const listContracts: List = async ({ store }, _request, { actor }) => {
  const held = rolesOf(actor);
  if (!contractReaders.some((role) => held.has(role))) throw new Problem("not-found");
  const contracts = (await networksOf(store, actor)).flatMap((network) => network.contracts);
  const items = contracts.filter((row) => mayReadContract(actor, row)).map(contractViewOf);
  return { items, nextCursor: null };
};
