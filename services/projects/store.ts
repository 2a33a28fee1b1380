import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, type Page, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { countyIndex, projectKey } from "./keys.ts";
import { type ProjectRow, projectRowSchema } from "./rows.ts";

/** The access patterns of the projects table. */
export const createProjectStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A project; a consistent read. */
  find: (projectId: string): Promise<ProjectRow | undefined> =>
    get(documents, table, projectKey(projectId), projectRowSchema, true),

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
      projectRowSchema,
    ),
});
export type ProjectStore = ReturnType<typeof createProjectStore>;
