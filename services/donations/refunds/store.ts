import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, type Page, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import { dueIndex } from "../inbox/keys.ts";
import type { InstructionRow } from "../inbox/rows.ts";
import { refundKey, refundsBook, refundsOfGift } from "./keys.ts";
import { type RefundRow, refundRowSchema } from "./rows.ts";

/** The access patterns of refunds. What the books decide on one is written with its booking. */
export const createRefundStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A refund; strongly consistent. */
  find: (refundId: string): Promise<RefundRow | undefined> =>
    get(documents, table, refundKey(refundId), refundRowSchema(), true),

  /** 2. Saves the next version of a refund, with an instruction. @throws ConditionFailed with the stored row where another was stored meanwhile */
  save: (row: RefundRow, beside: readonly InstructionRow[] = []): Promise<void> =>
    write(
      documents,
      [row, ...beside].map((one) => putNext(table, one)),
    ),

  /** 3. A page of a county's refunds, latest first. */
  list: (
    county: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<RefundRow>> =>
    bookPage(documents, bookQuery(table, refundsBook(county)), refundRowSchema(), limit, after),

  /** 4. The latest hundred refunds of a gift, latest first. */
  listOfGift: async (donationId: string): Promise<RefundRow[]> => {
    const query = {
      TableName: table,
      IndexName: dueIndex.name,
      KeyConditionExpression: "#due = :due",
      ExpressionAttributeNames: { "#due": dueIndex.partitionKey },
      ExpressionAttributeValues: { ":due": refundsOfGift(donationId) },
      ScanIndexForward: false,
      Limit: 100,
    };
    return (await queryPage(documents, query, refundRowSchema())).rows;
  },
});
export type RefundStore = ReturnType<typeof createRefundStore>;
