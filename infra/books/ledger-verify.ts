import { verifyLedger } from "#services/donations/reconciliation/reconcile.ts";
import { openBooks, typedStage } from "./open-books.ts";
import { differenceLine } from "./report.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { books, compared, differences } = await verifyLedger(openBooks(typedStage()));
for (const difference of differences) say(differenceLine(difference));
if (differences.length > 0) process.exitCode = 1;
else say(`${compared.chains} postings in ${books} books are as they were booked.`);
