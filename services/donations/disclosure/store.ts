import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { eachRow, get, type Page, queryAll, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import { bookIndex } from "../books/keys.ts";
import { dueIndex } from "../inbox/keys.ts";
import {
  clockKey,
  clocksBook,
  clocksOf,
  disclosureKey,
  disclosuresBook,
  servedDayKey,
  servedDays,
  servedKey,
} from "./keys.ts";
import {
  type ClockRow,
  clockRowSchema,
  type DisclosureRow,
  disclosureRowSchema,
  type ServedRow,
  servedDayRowSchema,
  servedRowSchema,
} from "./rows.ts";
import type { ServedByDay } from "./rules/served.ts";

/** The access patterns of statements. */
export const createDisclosureStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A statement; strongly consistent. */
  find: (disclosureId: string): Promise<DisclosureRow | undefined> =>
    get(documents, table, disclosureKey(disclosureId), disclosureRowSchema(), true),

  /** 2. A project's clock; strongly consistent. */
  findClock: (projectId: string): Promise<ClockRow | undefined> =>
    get(documents, table, clockKey(projectId), clockRowSchema(), true),

  /** 3. Saves the next versions of statements and of their project's clock. @throws ConditionFailed where others were stored meanwhile */
  save: (rows: readonly (DisclosureRow | ClockRow)[]): Promise<void> =>
    write(
      documents,
      rows.map((row) => putNext(table, row)),
    ),

  /** 4. A page of a project's statements, drafts among them: the latest period first, its latest edition first. */
  list: (
    projectId: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<DisclosureRow>> =>
    bookPage(documents, bookQuery(table, disclosuresBook(projectId)), disclosureRowSchema(), limit, after),

  /** 5. All of them. */
  listAll: (projectId: string): Promise<DisclosureRow[]> =>
    queryAll(documents, bookQuery(table, disclosuresBook(projectId)), disclosureRowSchema()),

  /** 6. A page of the projects of a county that owe a statement, first what is due first. */
  listDue: (
    county: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<ClockRow>> =>
    queryPage(
      documents,
      {
        TableName: table,
        IndexName: dueIndex.name,
        KeyConditionExpression: "#due = :due",
        ExpressionAttributeNames: { "#due": dueIndex.partitionKey },
        ExpressionAttributeValues: { ":due": clocksOf(county) },
        Limit: limit,
        ExclusiveStartKey: after,
      },
      clockRowSchema(),
    ),

  /** 7. The projects of all counties whose statement was due before a day. @throws UnreadableRow, once all others were given */
  eachOverdue: (today: string): AsyncGenerator<ClockRow> => {
    const { ExpressionAttributeNames, ExpressionAttributeValues, ...query } = bookQuery(table, clocksBook);
    return eachRow(
      documents,
      {
        ...query,
        KeyConditionExpression: "#book = :book AND #listed < :today",
        ExpressionAttributeNames: { ...ExpressionAttributeNames, "#listed": bookIndex.sortKey },
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ":today": today },
        ScanIndexForward: true,
      },
      clockRowSchema(),
    );
  },

  /** 8. What of a signup counts as served for a project; strongly consistent. */
  findServed: (projectId: string, signupId: string): Promise<ServedRow | undefined> =>
    get(documents, table, servedKey(projectId, signupId), servedRowSchema(), true),

  /** 9. Saves what of a signup counts, and adds to the days what that changes. @throws ConditionFailed where another event came first */
  saveServed: (
    row: ServedRow,
    { projectId, before, added }: { projectId: string; before: number; added: ServedByDay },
  ): Promise<void> =>
    write(documents, [
      {
        Put: {
          TableName: table,
          Item: row,
          ...(before === 0
            ? { ConditionExpression: "attribute_not_exists(pk)" }
            : {
                ConditionExpression: "version = :before",
                ExpressionAttributeValues: { ":before": before },
              }),
        },
      },
      ...Object.entries(added).map(([day, { minutes, times }]) => ({
        Update: {
          TableName: table,
          Key: servedDayKey(projectId, day),
          UpdateExpression: "ADD minutes :minutes, times :times",
          ExpressionAttributeValues: { ":minutes": minutes, ":times": times },
        },
      })),
    ]),

  /** 10. What was served for a project from one day to another, day by day. */
  listServedDays: (projectId: string, from: string, to: string) =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
        ExpressionAttributeValues: { ":pk": servedDays(projectId), ":from": from, ":to": to },
      },
      servedDayRowSchema(),
    ),
});
export type DisclosureStore = ReturnType<typeof createDisclosureStore>;
