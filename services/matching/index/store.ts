import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { get, getMany, type Page, queryAll, queryPage } from "#shared/db/read.ts";
import { type Change, parseRow } from "#shared/db/row.ts";
import { ConditionFailed, type Write, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import type { Candidate } from "#shared/ranking/fit/candidate.ts";
import type { IndexedNeed, KnownNeed } from "#shared/ranking/fit/need.ts";
import { postingOf, postingSchema } from "#shared/ranking/search/posting.ts";
import {
  listedIndex,
  needKey,
  postingPartition,
  projectKey,
  projectsOf,
  pullsPartition,
  signupKey,
  volunteerKey,
  weekPartition,
} from "./keys.ts";
import {
  needRowSchema,
  type ProjectRow,
  type PullRow,
  projectRowSchema,
  pullRowSchema,
  type VolunteerRow,
  volunteerRowSchema,
  type WeekRow,
  weekRowSchema,
} from "./rows.ts";
import { type SignupRow, signupRowSchema } from "./rules/signup.ts";

/** The access patterns of the matching table. */
export const createMatchingStore = (documents: DynamoDBDocumentClient, table: string) => {
  const partition = (pk: string) => ({
    TableName: table,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": pk },
  });
  const beginning = (pk: string, sk: string) => ({
    TableName: table,
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
    ExpressionAttributeValues: { ":pk": pk, ":sk": sk },
  });
  const put = (Item: Record<string, unknown>, before?: number): Write => ({
    Put: {
      TableName: table,
      Item,
      ...(before === undefined
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "version = :before",
            ExpressionAttributeValues: { ":before": before },
          }),
    },
  });
  /** Puts a row unless a newer version of it stands. */
  const putIfNewer = async (Item: Record<string, unknown> & { version: number }): Promise<void> => {
    const newer = {
      ConditionExpression: "attribute_not_exists(pk) OR version < :version",
      ExpressionAttributeValues: { ":version": Item.version },
    };
    try {
      await write(documents, [{ Put: { TableName: table, Item, ...newer } }]);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  };

  return {
    /** 1. A need; undefined also where only a signup of it was heard of. */
    findNeed: (needId: string): Promise<KnownNeed | undefined> =>
      get(documents, table, needKey(needId), needRowSchema),

    /** 2. Many needs. */
    findNeeds: async (needIds: readonly string[]): Promise<KnownNeed[]> =>
      (await getMany(documents, table, needIds.map(needKey), needRowSchema)).filter(
        (need) => need !== undefined,
      ),

    /** 3. Open needs of a list whose last shift ends after an instant. */
    listNeeds: async (list: string, after: string): Promise<KnownNeed[]> => {
      const rows = await queryAll(
        documents,
        {
          TableName: table,
          IndexName: listedIndex.name,
          KeyConditionExpression: "#list = :list AND place > :after",
          ExpressionAttributeNames: { "#list": "list" },
          ExpressionAttributeValues: { ":list": list, ":after": after },
        },
        needRowSchema,
      );
      return rows.filter((need) => need !== undefined);
    },

    /** 4. Takes a need's newer version; the count of its answers stays. `listed`: where and until when it is open. */
    saveNeed: async (
      needId: string,
      need: IndexedNeed,
      version: number,
      change: Change,
      listed: { readonly list: string; readonly until: string } | undefined,
    ): Promise<void> => {
      const places = listed ? ", #list = :list, place = :until" : " REMOVE #list, place";
      const update = {
        TableName: table,
        Key: needKey(needId),
        UpdateExpression: `SET needId = :needId, need = :need, version = :version, #change = :change${places}`,
        ConditionExpression: "attribute_not_exists(version) OR version < :version",
        ExpressionAttributeNames: { "#change": "change", "#list": "list" },
        ExpressionAttributeValues: {
          ":needId": needId,
          ":need": need,
          ":version": version,
          ":change": change,
          ...(listed ? { ":list": listed.list, ":until": listed.until } : {}),
        },
      };
      try {
        await write(documents, [{ Update: update }]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
      }
    },

    /** 5. A project. */
    findProject: (projectId: string): Promise<ProjectRow | undefined> =>
      get(documents, table, projectKey(projectId), projectRowSchema),

    /** 6. The projects of an operator. */
    listProjects: (operatorId: string): Promise<ProjectRow[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          IndexName: listedIndex.name,
          KeyConditionExpression: "#list = :list",
          ExpressionAttributeNames: { "#list": "list" },
          ExpressionAttributeValues: { ":list": projectsOf(operatorId) },
        },
        projectRowSchema,
      ),

    /** 7. Takes a project's newer version. */
    saveProject: (row: ProjectRow): Promise<void> =>
      putIfNewer({
        ...row,
        ...(row.operatorId ? { list: projectsOf(row.operatorId), place: row.projectId } : {}),
      }),

    /** 8. Everybody posted in a township under a skill. */
    listPostings: (township: string, skill: string): Promise<Candidate[]> =>
      queryAll(documents, partition(postingPartition(township, skill)), postingSchema),

    /** 9. A volunteer as indexed. */
    findVolunteer: (volunteerId: string): Promise<VolunteerRow | undefined> =>
      get(documents, table, volunteerKey(volunteerId), volunteerRowSchema),

    /** 10. A volunteer as indexed with all their signups, as they stand now. */
    readVolunteer: async (volunteerId: string) => {
      const rows = await queryAll(
        documents,
        { ...partition(volunteerKey(volunteerId).pk), ConsistentRead: true },
        z.looseObject({ sk: z.string() }),
      );
      const isIndex = ({ sk }: { sk: string }) => sk === volunteerKey(volunteerId).sk;
      const index = rows.find(isIndex);
      return {
        index: index && parseRow(volunteerRowSchema, index),
        signups: rows.filter((row) => !isIndex(row)).map((row) => parseRow(signupRowSchema, row)),
      };
    },

    /**
     * 11. Saves a volunteer with every posting: one transaction of 1 + skills, and as many again where the township
     * changed (83 items for somebody with all 40 skills who moved; 5 for one with three).
     * @throws ConditionFailed at 0 if the row's version does not follow.
     */
    saveVolunteer: (row: VolunteerRow, postedBefore: readonly string[]): Promise<void> => {
      const posting = row.posting && postingOf(row.posting);
      const gone = postedBefore.filter((pk) => !row.postings.includes(pk));
      const sk = row.volunteerId;
      return write(documents, [
        put({ ...row, posting }, row.version === 1 ? undefined : row.version - 1),
        ...row.postings.map((pk) => ({
          Put: { TableName: table, Item: { pk, sk, version: row.version, ...posting } },
        })),
        ...gone.map((pk) => ({ Delete: { TableName: table, Key: { pk, sk } } })),
      ]);
    },

    /** 12. A signup as it stands now. */
    findSignup: (needId: string, signupId: string): Promise<SignupRow | undefined> =>
      get(documents, table, signupKey(needId, signupId), signupRowSchema, true),

    /**
     * 13. Saves a signup with its need and with its volunteer, and counts the answers of the need on by `more`.
     * @throws ConditionFailed at 0 if another version than `before` stands.
     */
    saveSignup: (row: SignupRow, before: number | undefined, more: number): Promise<void> => {
      const { pk } = volunteerKey(row.volunteerId);
      const count: Write = {
        Update: {
          TableName: table,
          Key: needKey(row.needId),
          UpdateExpression:
            "SET needId = :needId, version = if_not_exists(version, :none) ADD answered :more",
          ExpressionAttributeValues: { ":needId": row.needId, ":none": 0, ":more": more },
        },
      };
      return write(documents, [
        put(row, before),
        { Put: { TableName: table, Item: { ...row, pk } } },
        ...(more === 0 ? [] : [count]),
      ]);
    },

    /** 14. Saves a signup in one week of its township or project, unless a newer one stands there. */
    saveWeek: (scope: string, monday: string, row: WeekRow): Promise<void> =>
      putIfNewer({ ...row, pk: weekPartition(scope, monday), sk: row.signupId }),

    /** 15. The signups of a need. */
    listSignups: (needId: string): Promise<SignupRow[]> =>
      queryAll(documents, beginning(needKey(needId).pk, "SIGNUP#"), signupRowSchema),

    /** 16. The signups of a township or project in one week. */
    listWeek: (scope: string, monday: string): Promise<WeekRow[]> =>
      queryAll(documents, partition(weekPartition(scope, monday)), weekRowSchema),

    /** 17. Logs whom a list showed; rows of one pull may be written twice. */
    logPulls: (rows: readonly PullRow[]): Promise<void> => writeMany(documents, table, { put: rows }),

    /** 18. A page of the pulls that showed a volunteer, newest first. */
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
          ...(after ? { ExclusiveStartKey: after } : {}),
        },
        pullRowSchema,
      ),
  };
};
export type MatchingStore = ReturnType<typeof createMatchingStore>;
