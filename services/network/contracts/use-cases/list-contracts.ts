import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { networksOf } from "../../county-network/access.ts";
import { mayReadContract, readsContracts } from "../access.ts";
import type { ContractDeps } from "../deps.ts";
import type { contractRoutes } from "../routes.ts";
import { contractOf } from "../views.ts";

type ListContracts = UseCase<ContractDeps, typeof contractRoutes.listContracts>;

/**
 * The contracts of the caller's organisation or county, past ones included.
 * @throws Problem `not-found` for an inspector without an open case
 */
export const listContracts: ListContracts = async ({ networks }, _request, { actor }) => {
  if (!readsContracts(actor)) throw new Problem("not-found");
  const contracts = (await networksOf(networks, actor)).flatMap((network) => network.contracts);
  const items = contracts.filter((row) => mayReadContract(actor, row)).map(contractOf);
  return { items, nextCursor: null };
};
