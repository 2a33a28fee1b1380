import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { monthKey } from "./keys.ts";
import { type MonthRow, monthRowSchema } from "./rows.ts";

/** The access patterns of months. */
export const createMonthStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. All months of an organisation that were prepared or locked, the earliest first; strongly consistent. */
  list: (organisation: string): Promise<MonthRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": monthKey(organisation, "").pk },
        ConsistentRead: true,
      },
      monthRowSchema(),
    ),

  /** 2. Saves the next version of a month. @throws ConditionFailed where another version was stored meanwhile */
  save: (row: MonthRow): Promise<void> => write(documents, [putNext(table, row)]),
});
export type MonthStore = ReturnType<typeof createMonthStore>;
