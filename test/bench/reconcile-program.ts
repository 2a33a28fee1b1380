import { createLedgerStore } from "#services/donations/books/store.ts";
import { createDisbursementStore } from "#services/donations/disbursements/store.ts";
import { createDonationStore } from "#services/donations/giving/store.ts";
import { reconcileBooks } from "#services/donations/reconciliation/reconcile.ts";
import { createReconciliationStore } from "#services/donations/reconciliation/store.ts";
import { createTraceStore } from "#services/donations/trace/store.ts";
import { openBooksTable } from "./books-table.ts";

const [endpoint = "", stage = ""] = process.argv.slice(2);
const { documents, name } = await openBooksTable(endpoint, stage);
const log = { error: (event: string) => void process.stderr.write(`${event}\n`) };
const begun = performance.now();
const { differences, compared } = await reconcileBooks({
  ledger: createLedgerStore(documents, name),
  donations: createDonationStore(documents, name, log),
  disbursements: createDisbursementStore(documents, name),
  trace: createTraceStore(documents, name),
  reconciliations: createReconciliationStore(documents, name),
  settle: async () => undefined,
});
const seconds = (performance.now() - begun) / 1_000;
if (differences.length > 0) throw new Error(`differs: ${JSON.stringify(differences[0])}`);
process.stderr.write(`compared: ${JSON.stringify(compared)}\n`);
process.stdout.write(JSON.stringify({ seconds, memoryMb: process.resourceUsage().maxRSS / 1_024 }));
process.exit(0);
