import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type Page, queryPage } from "#shared/db/read.ts";
import { writeMany } from "#shared/db/write-many.ts";
import { looksPartition } from "./keys.ts";
import { type LookRow, lookRowSchema } from "./rows.ts";

/** The access patterns of who looked a volunteer up. */
export const createLookStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. Notes looks; the same one again changes nothing but its time. */
  note: (rows: readonly LookRow[]): Promise<void> => writeMany(documents, table, { put: rows }),

  /** 2. A page of the looks at a volunteer, newest day first. */
  list: (
    volunteerId: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<LookRow>> =>
    queryPage(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": looksPartition(volunteerId) },
        ScanIndexForward: false,
        Limit: limit,
        ExclusiveStartKey: after,
      },
      lookRowSchema(),
    ),
});
export type LookStore = ReturnType<typeof createLookStore>;
