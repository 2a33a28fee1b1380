import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import type { FundOf } from "../books/keys.ts";
import { sharesPartition, tracedKey } from "./keys.ts";
import { type ShareRow, shareRowSchema, type TracedRow, tracedRowSchema } from "./rows.ts";

/** The access patterns of what became of gifts. */
export const createTraceStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. How far a fund has been traced; strongly consistent. */
  findTraced: (fund: FundOf): Promise<TracedRow | undefined> =>
    get(documents, table, tracedKey(fund), tracedRowSchema(), true),

  /** 2. The shares of a gift; strongly consistent. */
  listShares: (donationId: string): Promise<ShareRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": sharesPartition(donationId) },
        ConsistentRead: true,
      },
      shareRowSchema(),
    ),

  /** 3. Saves shares and how far their fund is traced with them. @throws ConditionFailed if somebody else has traced it meanwhile */
  save: (traced: TracedRow, shares: readonly ShareRow[]): Promise<void> =>
    write(
      documents,
      [traced, ...shares].map((row) => putNext(table, row)),
    ),
});
export type TraceStore = ReturnType<typeof createTraceStore>;
