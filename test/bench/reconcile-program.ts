import { booksIn } from "#infra/books/open-books.ts";
import { reconcileBooks } from "#services/donations/reconciliation/reconcile.ts";
import { openBooksTable } from "./books-table.ts";

const [endpoint = "", stage = ""] = process.argv.slice(2);
const { documents, name } = await openBooksTable(endpoint, stage);
const begun = performance.now();
const { differences, compared } = await reconcileBooks(booksIn(documents, name, undefined));
const seconds = (performance.now() - begun) / 1_000;
if (differences.length > 0) throw new Error(`differs: ${JSON.stringify(differences[0])}`);
process.stderr.write(`compared: ${JSON.stringify(compared)}\n`);
process.stdout.write(JSON.stringify({ seconds, memoryMb: process.resourceUsage().maxRSS / 1_024 }));
process.exit(0);
