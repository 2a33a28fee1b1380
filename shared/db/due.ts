import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import type { Log } from "#shared/observability/log.ts";
import { type Page, queryPage } from "./read.ts";
import type { IndexDefinition } from "./table.ts";

/** Due rows read for one sweep of one list; what is left is read by the next sweep, a minute later. */
const mostDue = 100;

/**
 * Rows of a list that are due by an instant, the longest due first, at most 100. A due row carries the two attributes
 * of its index: the list's name (partition) and the ISO instant at which it is due (sort); without them it is not due.
 */
export const queryDue = <T>(
  documents: DynamoDBDocumentClient,
  table: string,
  { name, partitionKey, sortKey }: IndexDefinition,
  { list, by }: { readonly list: string; readonly by: string },
  schema: z.ZodType<T>,
): Promise<Page<T>> =>
  queryPage(
    documents,
    {
      TableName: table,
      IndexName: name,
      KeyConditionExpression: "#list = :list AND #dueAt <= :by",
      ExpressionAttributeNames: { "#list": partitionKey, "#dueAt": sortKey },
      ExpressionAttributeValues: { ":list": list, ":by": by },
      Limit: mostDue,
    },
    schema,
  );

/**
 * Handles what is due, one after the other. What fails is logged under `event` and stays due, so that the next sweep
 * takes it again; it does not keep the others back.
 */
export const sweepDue = async <T>(
  due: readonly T[],
  handle: (each: T) => Promise<void>,
  { log, event, fields }: { log: Log; event: string; fields: (each: T) => Readonly<Record<string, unknown>> },
): Promise<void> => {
  for (const each of due) {
    try {
      await handle(each);
    } catch (error) {
      log.error(event, error, fields(each));
    }
  }
};
