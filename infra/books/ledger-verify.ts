import { verifyLedger } from "#services/donations/reconciliation/reconcile.ts";
import { lookAtBooks } from "./open-books.ts";
import { differenceLine } from "./report.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await lookAtBooks(async (deps) => {
  const { books, compared, differences } = await verifyLedger(deps);
  for (const difference of differences) say(differenceLine(difference));
  const isFound = differences.length > 0;
  if (!isFound) say(`${compared.chains} postings in ${books} books are as they were booked.`);
  return isFound;
});
