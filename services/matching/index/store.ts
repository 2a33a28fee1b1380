import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { atVersion, followsVersion, newerThanStored, putNewer } from "#shared/db/conditions.ts";
import { get, queryAll } from "#shared/db/read.ts";
import { type Change, parseRow } from "#shared/db/row.ts";
import { tryWrite, type Write, write } from "#shared/db/write.ts";
import type { NeedRecord, NeedSnapshot } from "#shared/ranking/fit/need.ts";
import { encodePosting } from "#shared/ranking/search/posting.ts";
import { listedIndex, needKey, projectKey, signupKey, volunteerKey } from "./keys.ts";
import {
  needRowSchema,
  type ProjectRow,
  projectRowSchema,
  type SignupRow,
  signupRowSchema,
  type VolunteerRow,
  volunteerRowSchema,
} from "./rows.ts";

/** The access patterns of the matching table; postings are read through shared/ranking/search. */
export const createIndexStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A need; undefined also where only a signup of it has arrived. Eventually consistent unless `strong`. */
  findNeed: (needId: string, strong = false): Promise<NeedRecord | undefined> =>
    get(documents, table, needKey(needId), needRowSchema(), strong),

  /** 2. Open needs of a list whose last shift ends after an instant. */
  listNeeds: async (list: string, after: string): Promise<NeedRecord[]> => {
    const rows = await queryAll(
      documents,
      {
        TableName: table,
        IndexName: listedIndex.name,
        KeyConditionExpression: "#list = :list AND place > :after",
        ExpressionAttributeNames: { "#list": "list" },
        ExpressionAttributeValues: { ":list": list, ":after": after },
      },
      needRowSchema(),
    );
    return rows.filter((need) => need !== undefined);
  },

  /**
   * 3. Stores a need's version if it is newer; the count of its answers stays.
   * @param listed the list of an open need, and the end of its last shift
   */
  saveNeed: async (
    needId: string,
    need: NeedSnapshot,
    version: number,
    change: Change,
    listed: { readonly list: string; readonly until: string } | undefined,
  ): Promise<void> => {
    const listing = listed ? ", #list = :list, place = :until" : " REMOVE #list, place";
    const condition = newerThanStored(version);
    const update = {
      TableName: table,
      Key: needKey(needId),
      ...condition,
      UpdateExpression: `SET needId = :needId, need = :need, version = :version, #change = :change${listing}`,
      ExpressionAttributeNames: { "#change": "change", "#list": "list" },
      ExpressionAttributeValues: {
        ...condition.ExpressionAttributeValues,
        ":needId": needId,
        ":need": need,
        ":version": version,
        ":change": change,
        ...(listed ? { ":list": listed.list, ":until": listed.until } : {}),
      },
    };
    await tryWrite(documents, [{ Update: update }]);
  },

  /** 4. A project. */
  findProject: (projectId: string): Promise<ProjectRow | undefined> =>
    get(documents, table, projectKey(projectId), projectRowSchema()),

  /** 5. Stores a project's version if it is newer. */
  saveProject: async (row: ProjectRow): Promise<void> => {
    await tryWrite(documents, [putNewer(table, row)]);
  },

  /** 6. A volunteer as indexed. */
  findVolunteer: (volunteerId: string): Promise<VolunteerRow | undefined> =>
    get(documents, table, volunteerKey(volunteerId), volunteerRowSchema()),

  /** 7. A volunteer as indexed and all their signups, read consistently. */
  readVolunteer: async (volunteerId: string) => {
    const rows = await queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": volunteerKey(volunteerId).pk },
        ConsistentRead: true,
      },
      z.looseObject({ sk: z.string() }),
    );
    const isIndex = ({ sk }: { sk: string }) => sk === volunteerKey(volunteerId).sk;
    const index = rows.find(isIndex);
    return {
      index: index && parseRow(volunteerRowSchema(), index),
      signups: rows.filter((row) => !isIndex(row)).map((row) => parseRow(signupRowSchema(), row)),
    };
  },

  /**
   * 8. Saves a volunteer with all postings in one transaction of 1 + skills items, twice as many after a move to
   * another township (83 for somebody with all 40 skills who moved; 5 for one with three who did not).
   * @throws ConditionFailed at 0 if another version than the one before is stored.
   */
  saveVolunteer: (row: VolunteerRow, postedBefore: readonly string[]): Promise<void> => {
    const posting = row.posting && encodePosting(row.posting);
    const sk = row.volunteerId;
    const obsolete = postedBefore.filter((pk) => !row.postings.includes(pk));
    return write(documents, [
      { Put: { TableName: table, Item: { ...row, posting }, ...followsVersion(row.version) } },
      ...row.postings.map((pk) => ({
        Put: { TableName: table, Item: { pk, sk, version: row.version, ...posting } },
      })),
      ...obsolete.map((pk) => ({ Delete: { TableName: table, Key: { pk, sk } } })),
    ]);
  },

  /** 9. A signup, read consistently. */
  findSignup: (needId: string, signupId: string): Promise<SignupRow | undefined> =>
    get(documents, table, signupKey(needId, signupId), signupRowSchema(), true),

  /**
   * 10. Saves a signup with its need and with its volunteer, and adds `more` to the need's count of answers.
   * @param before the stored version; 0 if there is none
   * @param alongside what follows from it elsewhere in the table, in the same transaction
   * @throws ConditionFailed at 0 if another version is stored.
   */
  saveSignup: (
    row: SignupRow,
    before: number,
    more: number,
    alongside: readonly Write[] = [],
  ): Promise<void> => {
    const { pk } = volunteerKey(row.volunteerId);
    const count: Write = {
      Update: {
        TableName: table,
        Key: needKey(row.needId),
        UpdateExpression: "SET needId = :needId, version = if_not_exists(version, :none) ADD answered :more",
        ExpressionAttributeValues: { ":needId": row.needId, ":none": 0, ":more": more },
      },
    };
    return write(documents, [
      { Put: { TableName: table, Item: row, ...atVersion(before) } },
      { Put: { TableName: table, Item: { ...row, pk } } },
      ...(more === 0 ? [] : [count]),
      ...alongside,
    ]);
  },
});
export type IndexStore = ReturnType<typeof createIndexStore>;
