import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { createBooks } from "#test/support/ledger-history.ts";
import { createStoredLedger } from "#test/support/stored-ledger.ts";
import { openBooksTable } from "./books-table.ts";
import type { Figures } from "./figures.ts";
import { median } from "./median.ts";
import { giftWithPayment } from "./paid-gifts.ts";

const rounds = 7;
const gifts = 400;
/** Events that are booked at a time, as on AWS. */
const width = 5;

type Transaction = NonNullable<TransactWriteCommandInput["TransactItems"]>;

/** The names or values that an expression uses; DynamoDB refuses others. */
const usedIn = <T>(expression: string, all: Readonly<Record<string, T>> = {}): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => new RegExp(`${name}\\b`).test(expression)));

/** An action on the same item of another table, on no condition. */
const unconditional = ({ Put, Update }: Transaction[number], TableName: string): Transaction[number] => {
  if (Put) return { Put: { TableName, Item: Put.Item } };
  const { Key, UpdateExpression = "", ExpressionAttributeNames, ExpressionAttributeValues } = Update ?? {};
  return {
    Update: {
      TableName,
      Key,
      UpdateExpression,
      ExpressionAttributeNames: usedIn(UpdateExpression, ExpressionAttributeNames),
      ExpressionAttributeValues: usedIn(UpdateExpression, ExpressionAttributeValues),
    },
  };
};

const perSecond = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (gifts * 1_000) / (performance.now() - begun);
};

/**
 * Payments that the poster books in a second, all that it reads included, as a ratio to bare transactions that write the same
 * items on no condition to another table of the same DynamoDB Local, by the same client and as many at a time.
 */
export const measurePoster = async (): Promise<Figures> => {
  const dynamoDb = await startDynamoDb({});
  const { documents, name } = await openBooksTable(dynamoDb.endpoint, "books");
  const { name: other } = await openBooksTable(dynamoDb.endpoint, "bare");
  const ledger = createStoredLedger(documents, name, {
    error: (event) => {
      throw new Error(event);
    },
  });
  const books = createBooks(ledger);
  const send = documents.send.bind(documents);
  let written: Transaction[] = [];
  documents.send = ((command: unknown) => {
    if (command instanceof TransactWriteCommand) written.push(command.input.TransactItems ?? []);
    return send(command as TransactWriteCommand);
  }) as typeof documents.send;

  const pairs: { poster: number; bare: number }[] = [];
  // The first round warms both up.
  for (let round = 0; round <= rounds; round += 1) {
    const paid = Array.from({ length: gifts }, (_, at) => giftWithPayment(round * gifts + at));
    for (const { intent } of paid) await ledger.put(intent);
    const records = await inParallel(paid, width, ({ event }) => books.append(event));
    written = [];
    const poster = await perSecond(() => inParallel(records, width, books.takeRecord));
    const bare = await perSecond(() =>
      inParallel(written, width, (transaction) =>
        send(
          new TransactWriteCommand({
            TransactItems: transaction.map((action) => unconditional(action, other)),
          }),
        ),
      ),
    );
    if (round > 0) pairs.push({ poster, bare });
  }
  await dynamoDb.close();
  return {
    "poster.ratio": median(pairs.map(({ poster, bare }) => poster / bare)),
    "poster.paymentsPerSecond": median(pairs.map(({ poster }) => poster)),
  };
};
