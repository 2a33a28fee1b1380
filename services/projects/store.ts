import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, type Page, queryAll, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { changeRequestKey, countyIndex, projectKey, requestPrefix } from "./keys.ts";
import { type ChangeRequestRow, changeRequestRowSchema, type ProjectRow, projectRowSchema } from "./rows.ts";

/** The access patterns of the projects table. */
export const createProjectStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A project; a consistent read. */
  find: (projectId: string): Promise<ProjectRow | undefined> =>
    get(documents, table, projectKey(projectId), projectRowSchema(), true),

  /** 2. Saves a project. @throws ConditionFailed, with the stored row, if its version does not follow that */
  save: (row: ProjectRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 3. A page of a county's projects, newest first. */
  listByCounty: (
    county: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<ProjectRow>> =>
    queryPage(
      documents,
      {
        TableName: table,
        IndexName: countyIndex.name,
        KeyConditionExpression: "county = :county",
        ExpressionAttributeValues: { ":county": county },
        ScanIndexForward: false,
        Limit: limit,
        ExclusiveStartKey: after,
      },
      projectRowSchema(),
    ),

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
    queryPage(
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
    write(documents, [putNext(table, request), ...(project ? [putNext(table, project)] : [])]),
});
export type ProjectStore = ReturnType<typeof createProjectStore>;
