import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, type Page, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { inboxKey } from "./keys.ts";
import { type InboxRow, inboxRowSchema } from "./rows.ts";

/** The access patterns of the inbox of Stripe events. What becomes of an event is written with its booking. */
export const createInboxStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. Appends an event: one write. @throws ConditionFailed if it is in the inbox */
  appendEvent: (row: InboxRow): Promise<void> =>
    write(documents, [
      { Put: { TableName: table, Item: row, ConditionExpression: "attribute_not_exists(pk)" } },
    ]),

  /** 2. An event; strongly consistent. */
  findEvent: (eventId: string): Promise<InboxRow | undefined> =>
    get(documents, table, inboxKey(eventId), inboxRowSchema, true),

  /** 3. Events of a list that are due at `now` (ISO instant), the longest due first; at most 100. */
  listDue: (list: string, now: string): Promise<Page<InboxRow>> =>
    queryPage(
      documents,
      {
        TableName: table,
        IndexName: "due",
        KeyConditionExpression: "due = :list AND dueAt <= :now",
        ExpressionAttributeValues: { ":list": list, ":now": now },
        Limit: 100,
      },
      inboxRowSchema,
    ),
});
export type InboxStore = ReturnType<typeof createInboxStore>;
