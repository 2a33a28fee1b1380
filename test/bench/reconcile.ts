import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { createBooks } from "#test/support/ledger-history.ts";
import { createLedgerModel } from "#test/support/ledger-model.ts";
import { openBooksTable } from "./books-table.ts";
import type { Figures } from "./figures.ts";
import { giftWithPayment } from "./paid-gifts.ts";

const program = fileURLToPath(new URL("./reconcile-program.ts", import.meta.url));
const stage = "bench";

/** Rows that DynamoDB takes in one call. */
const batch = 25;

/** The rows of so many paid gifts, as the poster leaves them. */
const bookedRows = async (payments: number): Promise<object[]> => {
  const ledger = createLedgerModel();
  const books = createBooks(ledger);
  for (let n = 0; n < payments; n += 1) {
    const { intent, event } = giftWithPayment(n);
    await ledger.put(intent);
    await books.deliver(event);
  }
  const { postings, funds, donations, events } = await ledger.books();
  return [...postings, ...funds, ...donations, ...events];
};

/**
 * Holds the rows of 100,000 payments against each other, as the daily schedule does, in a process of its own: seconds, and
 * its peak resident memory in MB, of which the same program without a payment takes `emptyMb`. DynamoDB Local is another
 * process, and takes most of the time.
 */
export const measureReconcile = async (): Promise<Figures> => {
  const payments = Number(process.env.PAYMENTS ?? 100_000);
  const dynamoDb = await startDynamoDb({});
  const { documents, name } = await openBooksTable(dynamoDb.endpoint, stage);
  const run = async (): Promise<{ seconds: number; memoryMb: number }> => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, dynamoDb.endpoint, stage]);
    return JSON.parse(stdout);
  };
  const empty = await run();
  const rows = await bookedRows(payments);
  const batches = Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) =>
    rows.slice(at * batch, (at + 1) * batch),
  );
  await inParallel(batches, 4, (part) =>
    documents.send(
      new BatchWriteCommand({ RequestItems: { [name]: part.map((Item) => ({ PutRequest: { Item } })) } }),
    ),
  );
  const full = await run();
  await dynamoDb.close();
  return {
    "reconcile.payments": payments,
    "reconcile.seconds": full.seconds,
    "reconcile.memoryMb": full.memoryMb,
    "reconcile.emptyMb": empty.memoryMb,
  };
};
