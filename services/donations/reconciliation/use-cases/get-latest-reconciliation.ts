import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadUnder } from "../../books/access.ts";
import type { ReconciliationDeps } from "../deps.ts";
import type { reconciliationRoutes } from "../routes.ts";

type Get = UseCase<ReconciliationDeps, typeof reconciliationRoutes.getLatestReconciliation>;

/** The latest reconciliation, with the differences of projects whose ledger the caller may read. @throws Problem `not-found` before the first */
export const getLatestReconciliation: Get = async ({ reconciliations }, _input, { actor }) => {
  const row = await reconciliations.findLatest();
  if (!row) throw new Problem("not-found");
  const { day, at, books, compared, recovered, differing } = row;
  const differences = row.differences
    .filter(({ under }) => under !== undefined && mayReadUnder(actor, under))
    .map(({ under: _under, ...difference }) => difference);
  return {
    day,
    at,
    books,
    compared,
    recovered,
    differences,
    elsewhere: differing - differences.length,
  };
};
