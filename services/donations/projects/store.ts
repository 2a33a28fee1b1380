import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNewer } from "#shared/db/conditions.ts";
import { get } from "#shared/db/read.ts";
import { tryWrite } from "#shared/db/write.ts";
import { projectKey } from "./keys.ts";
import { type ProjectRow, projectRowSchema } from "./rows.ts";

/** The access patterns of this service's copies of projects. */
export const createProjectStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A project; eventually consistent. */
  findProject: (projectId: string): Promise<ProjectRow | undefined> =>
    get(documents, table, projectKey(projectId), projectRowSchema()),

  /** 2. Saves a project unless the stored copy is as new; resolves with whether it was saved. */
  saveProject: (row: ProjectRow): Promise<boolean> => tryWrite(documents, [putNewer(table, row)]),
});
export type ProjectStore = ReturnType<typeof createProjectStore>;
