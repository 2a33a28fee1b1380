import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion, putNewer } from "#shared/db/conditions.ts";
import { get, getMany, type Page, queryAll, queryPage } from "#shared/db/read.ts";
import { tryWrite, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import { needKey, operatorIndex, projectKey, pullsPartition, signupKey, weekPartition } from "./keys.ts";
import {
  type NeedRow,
  needRowSchema,
  type ProjectRow,
  type PullRow,
  projectRowSchema,
  pullRowSchema,
  type SignupRow,
  signupRowSchema,
  type WeekRow,
  weekRowSchema,
} from "./rows.ts";

/** The access patterns of the lists table. */
export const createListStore = (documents: DynamoDBDocumentClient, table: string) => {
  const partition = (pk: string) => ({
    TableName: table,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": pk },
  });

  return {
    /** 1. A need. */
    findNeed: (needId: string): Promise<NeedRow | undefined> =>
      get(documents, table, needKey(needId), needRowSchema()),

    /** 2. Many needs, in any order. */
    findNeeds: (needIds: readonly string[]): Promise<NeedRow[]> =>
      getMany(documents, table, needIds.map(needKey), needRowSchema()),

    /** 3. Stores a need's version if it is newer. */
    saveNeed: async (row: NeedRow): Promise<void> => {
      await tryWrite(documents, [putNewer(table, row)]);
    },

    /** 4. A project. */
    findProject: (projectId: string): Promise<ProjectRow | undefined> =>
      get(documents, table, projectKey(projectId), projectRowSchema()),

    /** 5. The projects of an operator. */
    listProjects: (operatorId: string): Promise<ProjectRow[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          IndexName: operatorIndex.name,
          KeyConditionExpression: "operatorId = :operatorId",
          ExpressionAttributeValues: { ":operatorId": operatorId },
        },
        projectRowSchema(),
      ),

    /** 6. Stores a project's version if it is newer. */
    saveProject: async (row: ProjectRow): Promise<void> => {
      await tryWrite(documents, [putNewer(table, row)]);
    },

    /** 7. A signup, read consistently. */
    findSignup: (needId: string, signupId: string): Promise<SignupRow | undefined> =>
      get(documents, table, signupKey(needId, signupId), signupRowSchema(), true),

    /**
     * 8. Saves a signup.
     * @param before the stored version; 0 if there is none
     * @throws ConditionFailed if another version is stored.
     */
    saveSignup: (row: SignupRow, before: number): Promise<void> =>
      write(documents, [{ Put: { TableName: table, Item: row, ...atVersion(before) } }]),

    /** 9. Stores a signup's version in one week of its township or project, if it is newer. */
    saveWeek: async (scope: string, monday: string, row: WeekRow): Promise<void> => {
      const item = { ...row, pk: weekPartition(scope, monday), sk: row.signupId };
      await tryWrite(documents, [putNewer(table, item)]);
    },

    /** 10. The signups of a need. */
    listSignups: (needId: string): Promise<SignupRow[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :signup)",
          ExpressionAttributeValues: { ":pk": needKey(needId).pk, ":signup": "SIGNUP#" },
        },
        signupRowSchema(),
      ),

    /** 11. The signups of a township or project in one week. */
    listWeek: (scope: string, monday: string): Promise<WeekRow[]> =>
      queryAll(documents, partition(weekPartition(scope, monday)), weekRowSchema()),

    /** 12. Logs a pull; writing it twice changes nothing. */
    logPull: (rows: readonly PullRow[]): Promise<void> => writeMany(documents, table, { put: rows }),

    /** 13. A page of the pulls that showed a volunteer, newest first. */
    listPulls: (
      volunteerId: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<PullRow>> =>
      queryPage(
        documents,
        {
          ...partition(pullsPartition(volunteerId)),
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: after,
        },
        pullRowSchema(),
      ),
  };
};
export type ListStore = ReturnType<typeof createListStore>;
