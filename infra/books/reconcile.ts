import { keepReconciliation } from "#services/donations/reconciliation/keep-reconciliation.ts";
import { openBooks, typedStage } from "./open-books.ts";
import { reconciliationText } from "./report.ts";

const row = await keepReconciliation(openBooks(typedStage()), "reconcile");
process.stdout.write(`${reconciliationText(row)}\n`);
if (row.differing > 0) process.exitCode = 1;
