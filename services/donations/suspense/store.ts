import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, type Page, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import { returnedBook, suspenseKey } from "../books/keys.ts";
import { type SuspenseRow, suspenseRowSchema } from "../books/rows.ts";
import { dueIndex } from "../inbox/keys.ts";
import type { InstructionRow } from "../inbox/rows.ts";

/** The access patterns of money in suspense. That it came, and what became of it, is written with its booking. */
export const createSuspenseStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. Money in suspense; strongly consistent. */
  find: (suspenseId: string): Promise<SuspenseRow | undefined> =>
    get(documents, table, suspenseKey(suspenseId), suspenseRowSchema(), true),

  /**
   * 2. Saves the next version, with an instruction to the poster beside it.
   * @throws ConditionFailed where another version was stored meanwhile
   */
  save: (row: SuspenseRow, beside: readonly InstructionRow[] = []): Promise<void> =>
    write(
      documents,
      [row, ...beside].map((one) => putNext(table, one)),
    ),

  /** 3. A page of what is in suspense in a list (books/keys.ts), the longest there first. */
  list: (
    list: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<SuspenseRow>> =>
    queryPage(
      documents,
      {
        TableName: table,
        IndexName: dueIndex.name,
        KeyConditionExpression: "#due = :due",
        ExpressionAttributeNames: { "#due": dueIndex.partitionKey },
        ExpressionAttributeValues: { ":due": list },
        Limit: limit,
        ExclusiveStartKey: after,
      },
      suspenseRowSchema(),
    ),

  /** 4. A page of what an organisation sent back, latest first. */
  listReturned: (
    organisation: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<SuspenseRow>> =>
    bookPage(documents, bookQuery(table, returnedBook(organisation)), suspenseRowSchema(), limit, after),
});
export type SuspenseStore = ReturnType<typeof createSuspenseStore>;
