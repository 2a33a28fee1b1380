import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { type Due, duePages } from "#shared/db/due.ts";
import { get, getMany, type Page, queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import { donationRowSchema } from "../giving/rows.ts";
import { dueIndex } from "../inbox/keys.ts";
import { offlineRowSchema } from "../offline/rows.ts";
import { acknowledgmentKey, acknowledgmentsBook, numberKey, officialKey, seriesKey } from "./keys.ts";
import {
  type AcknowledgmentRow,
  acknowledgmentRowSchema,
  type Gift,
  type NumberRow,
  numberRowSchema,
  type OfficialRow,
  officialRowSchema,
  type SeriesRow,
  seriesRowSchema,
} from "./rows.ts";

/** The access patterns of acknowledgments. */
export const createAcknowledgmentStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. The acknowledgment of a gift; strongly consistent. */
  find: (giftId: string): Promise<AcknowledgmentRow | undefined> =>
    get(documents, table, acknowledgmentKey(giftId), acknowledgmentRowSchema(), true),

  /** 2. Those of some gifts, in no order; gifts without one are left out. */
  findMany: (giftIds: readonly string[]): Promise<AcknowledgmentRow[]> =>
    getMany(documents, table, giftIds.map(acknowledgmentKey), acknowledgmentRowSchema()),

  /** 3. Which gift has a number. */
  findNumber: (number: string): Promise<NumberRow | undefined> =>
    get(documents, table, numberKey(number), numberRowSchema()),

  /** 4. A series; strongly consistent. */
  findSeries: (series: string): Promise<SeriesRow | undefined> =>
    get(documents, table, seriesKey(series), seriesRowSchema(), true),

  /**
   * 5. Gives a gift its number, all or nothing: the series goes on, the number is the gift's, and the gift waits for
   * none any more. Without rows it has one already, and only waits no more.
   * @throws ConditionFailed if the gift or its series has changed since it was read
   */
  number: (
    gift: Pick<Gift, "pk" | "sk" | "version">,
    rows: readonly (SeriesRow | AcknowledgmentRow | NumberRow)[],
  ): Promise<void> => {
    const { pk, sk, version } = gift;
    const condition = atVersion(version);
    return write(documents, [
      ...rows.map((row) => putNext(table, row)),
      {
        Update: {
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: "SET version = :next REMOVE due, dueAt",
          ...condition,
          ExpressionAttributeValues: { ...condition.ExpressionAttributeValues, ":next": version + 1 },
        },
      },
    ]);
  },

  /** 6. Gifts of a list that should have a number by an ISO instant, the longest due first, page after page. */
  listDue: (list: string, by: string): AsyncIterable<readonly Due<Gift>[]> =>
    duePages<Gift>(
      documents,
      table,
      dueIndex,
      { list, by },
      z.union([donationRowSchema(), offlineRowSchema()]),
    ),

  /** 7. A page of the acknowledgments of a project's gifts, latest first. */
  list: (
    projectId: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<AcknowledgmentRow>> =>
    bookPage(
      documents,
      bookQuery(table, acknowledgmentsBook(projectId)),
      acknowledgmentRowSchema(),
      limit,
      after,
    ),

  /** 8. All of them. */
  listWhole: (projectId: string): Promise<AcknowledgmentRow[]> =>
    queryAll(documents, bookQuery(table, acknowledgmentsBook(projectId)), acknowledgmentRowSchema()),

  /** 9. Numbers of the official receipts of some gifts, in no order. */
  findOfficial: (giftIds: readonly string[]): Promise<OfficialRow[]> =>
    getMany(documents, table, giftIds.map(officialKey), officialRowSchema()),

  /** 10. Saves the number of an official receipt. @throws ConditionFailed where another version was stored meanwhile */
  saveOfficial: (row: OfficialRow): Promise<void> => write(documents, [putNext(table, row)]),
});
export type AcknowledgmentStore = ReturnType<typeof createAcknowledgmentStore>;
