import { keepReconciliation } from "#services/donations/reconciliation/keep-reconciliation.ts";
import { lookAtBooks } from "./open-books.ts";
import { reconciliationText } from "./report.ts";

await lookAtBooks(async (deps) => {
  const row = await keepReconciliation(deps, "reconcile");
  process.stdout.write(`${reconciliationText(row)}\n`);
  return row.differing > 0;
});
