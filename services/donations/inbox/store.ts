import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { type Due, duePages } from "#shared/db/due.ts";
import { get } from "#shared/db/read.ts";
import { tryWrite } from "#shared/db/write.ts";
import { dueIndex, inboxKey } from "./keys.ts";
import { type InboxRow, inboxRowSchema } from "./rows.ts";

/** The access patterns of the inbox. Later states of a row are written with its booking. */
export const createInboxStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. Appends an event in one write; resolves with false if it is in the inbox already. */
  appendEvent: (row: InboxRow): Promise<boolean> => tryWrite(documents, [putNext(table, row)]),

  /** 2. An event or an instruction; strongly consistent. */
  find: (id: string): Promise<InboxRow | undefined> =>
    get(documents, table, inboxKey(id), inboxRowSchema(), true),

  /** 3. What of a list is due by an ISO instant, the longest due first, page after page. */
  listDue: (list: string, by: string): AsyncIterable<readonly Due<InboxRow>[]> =>
    duePages(documents, table, dueIndex, { list, by }, inboxRowSchema()),
});
export type InboxStore = ReturnType<typeof createInboxStore>;
