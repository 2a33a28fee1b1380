import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { projectKey } from "./keys.ts";
import { type ProjectRow, projectRowSchema } from "./rows.ts";

/** The access patterns of this service's copies of projects. */
export const createProjectStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A project; eventually consistent. */
  findProject: (projectId: string): Promise<ProjectRow | undefined> =>
    get(documents, table, projectKey(projectId), projectRowSchema),

  /** 2. Saves a project. @throws ConditionFailed if the stored copy is as new */
  saveProject: (row: ProjectRow): Promise<void> =>
    write(documents, [
      {
        Put: {
          TableName: table,
          Item: row,
          ConditionExpression: "attribute_not_exists(pk) OR version < :version",
          ExpressionAttributeValues: { ":version": row.version },
        },
      },
    ]),
});
export type ProjectStore = ReturnType<typeof createProjectStore>;
