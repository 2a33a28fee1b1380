import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, getMany, type Page, queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import { donorIndex } from "../giving/keys.ts";
import type { InstructionRow } from "../inbox/rows.ts";
import { offlineBook, offlineDonorKey, offlineKey } from "./keys.ts";
import { type OfflineRow, offlineRowSchema, type ReferenceRow } from "./rows.ts";

/** The access patterns of offline gifts. What the books decide on one is written with its booking. */
export const createOfflineStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. An offline gift; strongly consistent. */
  find: (offlineDonationId: string): Promise<OfflineRow | undefined> =>
    get(documents, table, offlineKey(offlineDonationId), offlineRowSchema(), true),

  /**
   * 2. Saves the next version of an offline gift, with what is new beside it: its reference, an instruction to the poster.
   * @throws ConditionFailed, with the stored rows, where another version was stored meanwhile, or the reference was entered
   */
  save: (row: OfflineRow, beside: readonly (ReferenceRow | InstructionRow)[] = []): Promise<void> =>
    write(
      documents,
      [row, ...beside].map((one) => putNext(table, one)),
    ),

  /** 3. A page of a project's offline gifts, latest first. */
  list: (
    projectId: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<OfflineRow>> =>
    bookPage(documents, bookQuery(table, offlineBook(projectId)), offlineRowSchema(), limit, after),

  /** 4. Offline gifts that were entered under a mail address, by its blind index, the earliest first. */
  listByDonor: (emailIndex: string): Promise<OfflineRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        IndexName: donorIndex.name,
        KeyConditionExpression: "#donorKey = :donorKey",
        ExpressionAttributeNames: { "#donorKey": donorIndex.partitionKey },
        ExpressionAttributeValues: { ":donorKey": offlineDonorKey(emailIndex) },
      },
      offlineRowSchema(),
    ),

  /** 5. Offline gifts by their ids, in no order; eventually consistent. */
  findMany: (offlineDonationIds: readonly string[]): Promise<OfflineRow[]> =>
    getMany(documents, table, offlineDonationIds.map(offlineKey), offlineRowSchema()),
});
export type OfflineStore = ReturnType<typeof createOfflineStore>;
