import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, type Page, queryAll, readablePage } from "#shared/db/read.ts";
import type { IndexDefinition } from "#shared/db/table.ts";
import { type Write, write } from "#shared/db/write.ts";
import type { Log } from "#shared/observability/log.ts";
import {
  changeRequestKey,
  countyIndex,
  everywhere,
  everywhereIndex,
  projectKey,
  requestPrefix,
} from "./keys.ts";
import { type ChangeRequestRow, changeRequestRowSchema, type ProjectRow, projectRowSchema } from "./rows.ts";

/** A project takes its place in the list of all counties with the change that makes it public. */
const projectWrite = (table: string, row: ProjectRow): Write => {
  const listed = { ...row, everywhere };
  return putNext(table, row.status === "draft" ? row : listed);
};

/** A query of one list, newest first, from before a sort key. */
export const listQuery = (
  table: string,
  { name, partitionKey, sortKey }: IndexDefinition,
  list: string,
  limit: number,
  before: string,
) => ({
  TableName: table,
  IndexName: name,
  KeyConditionExpression: "#list = :list AND #listed < :before",
  ExpressionAttributeNames: { "#list": partitionKey, "#listed": sortKey },
  ExpressionAttributeValues: { ":list": list, ":before": before },
  ScanIndexForward: false,
  Limit: limit,
});

/** The access patterns of the projects table. */
export const createProjectStore = (
  documents: DynamoDBDocumentClient,
  table: string,
  log: Pick<Log, "error">,
) => ({
  /** 1. A project; a consistent read. */
  find: (projectId: string): Promise<ProjectRow | undefined> =>
    get(documents, table, projectKey(projectId), projectRowSchema(), true),

  /** 2. Saves a project. @throws ConditionFailed, with the stored row, if its version does not follow that */
  save: (row: ProjectRow): Promise<void> => write(documents, [projectWrite(table, row)]),

  /** 3. A page of a county's projects, newest first, before a sort key (excluded). */
  listByCounty: (county: string, limit: number, before: string): Promise<Page<ProjectRow>> =>
    readablePage(documents, listQuery(table, countyIndex, county, limit, before), projectRowSchema(), log),

  /** 4. Saves a change request, the first time. @throws ConditionFailed, with the stored row, if it exists */
  createRequest: (row: ChangeRequestRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 5. A change request; a consistent read. */
  findRequest: (projectId: string, requestId: string): Promise<ChangeRequestRow | undefined> =>
    get(documents, table, changeRequestKey(projectId, requestId), changeRequestRowSchema(), true),

  /** 6. A page of a project's change requests, in the order of their ids. */
  listRequests: (
    projectId: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<ChangeRequestRow>> =>
    readablePage(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :requests)",
        ExpressionAttributeValues: { ":pk": projectKey(projectId).pk, ":requests": requestPrefix },
        ConsistentRead: true,
        Limit: limit,
        ExclusiveStartKey: after,
      },
      changeRequestRowSchema(),
      log,
    ),

  /** 7. Every change request of a project. */
  everyRequest: (projectId: string): Promise<ChangeRequestRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :requests)",
        ExpressionAttributeValues: { ":pk": projectKey(projectId).pk, ":requests": requestPrefix },
        ConsistentRead: true,
      },
      changeRequestRowSchema(),
    ),

  /** 8. Saves the next version of a change request. @throws ConditionFailed as for 2 */
  saveRequest: (row: ChangeRequestRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 9. Saves a decision on a change request, with the project it changes. @throws ConditionFailed as for 2 */
  decideRequest: (request: ChangeRequestRow, project: ProjectRow | undefined): Promise<void> =>
    write(documents, [putNext(table, request), ...(project ? [projectWrite(table, project)] : [])]),

  /** 10. A page of the published and ended projects of all counties, newest first, before a sort key (excluded). */
  listEverywhere: (limit: number, before: string): Promise<Page<ProjectRow>> =>
    readablePage(
      documents,
      listQuery(table, everywhereIndex, everywhere, limit, before),
      projectRowSchema(),
      log,
    ),
});
export type ProjectStore = ReturnType<typeof createProjectStore>;
