import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, type Page, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { type ProjectRow, projectRowSchema } from "./rows.ts";

export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;

/** The access patterns of the projects table. */
export const createProjectStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A project as it stands now. */
  find: (projectId: string): Promise<ProjectRow | undefined> =>
    get(documents, table, projectKey(projectId), projectRowSchema, true),

  /** 2. Saves a project. @throws ConditionFailed, with the row that stands, if its version does not follow. */
  save: (row: ProjectRow): Promise<void> =>
    write(documents, [
      {
        Put: {
          TableName: table,
          Item: row,
          ...(row.version === 1
            ? { ConditionExpression: "attribute_not_exists(pk)" }
            : {
                ConditionExpression: "version = :before",
                ExpressionAttributeValues: { ":before": row.version - 1 },
              }),
        },
      },
    ]),

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
        IndexName: "counties",
        KeyConditionExpression: "county = :county",
        ExpressionAttributeValues: { ":county": county },
        ScanIndexForward: false,
        Limit: limit,
        ...(after ? { ExclusiveStartKey: after } : {}),
      },
      projectRowSchema,
    ),
});
export type ProjectStore = ReturnType<typeof createProjectStore>;
