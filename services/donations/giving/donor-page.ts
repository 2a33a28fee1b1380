import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import { type Page, readablePage } from "#shared/db/read.ts";
import type { Log } from "#shared/observability/log.ts";
import { donorIndex } from "./keys.ts";

/** A page of what stands under a donor's key, gifts, monthly gifts or pledges, latest first; unreadable rows are left out. */
export const donorPage = <T>(
  documents: DynamoDBDocumentClient,
  table: string,
  donorKey: string,
  { limit, after }: { readonly limit: number; readonly after: Record<string, unknown> | undefined },
  schema: z.ZodType<T>,
  log: Pick<Log, "error">,
): Promise<Page<T>> =>
  readablePage(
    documents,
    {
      TableName: table,
      IndexName: donorIndex.name,
      KeyConditionExpression: "#donorKey = :donorKey",
      ExpressionAttributeNames: { "#donorKey": donorIndex.partitionKey },
      ExpressionAttributeValues: { ":donorKey": donorKey },
      ScanIndexForward: false,
      Limit: limit,
      ExclusiveStartKey: after,
    },
    schema,
    log,
  );
