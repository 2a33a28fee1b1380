import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, queryAll } from "#shared/db/read.ts";
import { bookQuery } from "../books/book-query.ts";
import { bookIndex } from "../books/keys.ts";
import { payoutKey, payoutsBook } from "./keys.ts";
import { type PayoutRow, payoutRowSchema } from "./rows.ts";

/** The access patterns of payouts. They are written with their booking. */
export const createPayoutStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A payout; strongly consistent. */
  find: (payoutId: string): Promise<PayoutRow | undefined> =>
    get(documents, table, payoutKey(payoutId), payoutRowSchema(), true),

  /** 2. The payouts that arrive at the bank between two days (ISO, both included), latest first: what its statement has to show. */
  listArriving: (from: string, to: string): Promise<PayoutRow[]> => {
    const { ExpressionAttributeNames, ExpressionAttributeValues, ...query } = bookQuery(table, payoutsBook);
    return queryAll(
      documents,
      {
        ...query,
        KeyConditionExpression: "#book = :book AND #listed BETWEEN :from AND :to",
        ExpressionAttributeNames: { ...ExpressionAttributeNames, "#listed": bookIndex.sortKey },
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ":from": from, ":to": `${to}~` },
      },
      payoutRowSchema(),
    );
  },
});
export type PayoutStore = ReturnType<typeof createPayoutStore>;
