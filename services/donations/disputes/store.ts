import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { type Due, duePages } from "#shared/db/due.ts";
import { get, queryAll } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import { write } from "#shared/db/write.ts";
import { bookQuery } from "../books/book-query.ts";
import { dueIndex } from "../inbox/keys.ts";
import { deadlineList, disputeKey, disputesBook } from "./keys.ts";
import { type DisputeRow, disputeRowSchema } from "./rows.ts";

/** The access patterns of disputes. What moves money is written with its booking. */
export const createDisputeStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A dispute; strongly consistent. */
  find: (disputeId: string): Promise<DisputeRow | undefined> =>
    get(documents, table, disputeKey(disputeId), disputeRowSchema(), true),

  /** 2. Saves the next version of a dispute. @throws ConditionFailed where another version was stored meanwhile */
  save: (row: DisputeRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 3. All disputes of a county, latest first. Of a thousand payments one is disputed. */
  list: (county: string): Promise<DisputeRow[]> =>
    queryAll(documents, bookQuery(table, disputesBook(county)), disputeRowSchema()),

  /** 5. Notes when a deadline was said aloud, and takes it off its list. @throws ConditionFailed as above */
  saveWarned: ({ disputeId, version }: DisputeRow, warnedAt: string, change: Change): Promise<void> => {
    const { ConditionExpression, ExpressionAttributeValues } = atVersion(version);
    return write(documents, [
      {
        Update: {
          TableName: table,
          Key: disputeKey(disputeId),
          UpdateExpression:
            "SET version = version + :one, #change = :change, warnedAt = :at REMOVE #due, #dueAt",
          ConditionExpression,
          ExpressionAttributeNames: {
            "#change": "change",
            "#due": dueIndex.partitionKey,
            "#dueAt": dueIndex.sortKey,
          },
          ExpressionAttributeValues: {
            ...ExpressionAttributeValues,
            ":one": 1,
            ":change": change,
            ":at": warnedAt,
          },
        },
      },
    ]);
  },

  /** 4. Disputes whose deadline is to be said aloud by an ISO instant, page after page. */
  listDue: (by: string): AsyncIterable<readonly Due<DisputeRow>[]> =>
    duePages(documents, table, dueIndex, { list: deadlineList, by }, disputeRowSchema()),
});
export type DisputeStore = ReturnType<typeof createDisputeStore>;
