import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { putNewer, putNext } from "#shared/db/conditions.ts";
import { duePages } from "#shared/db/due.ts";
import { get, getMany, type Page, queryPage } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { type ContactCard, contactCardKey, contactCardSchema } from "#shared/published/cards/contact-card.ts";
import { type GateCard, gateCardSchema } from "#shared/published/cards/gate-card.ts";
import {
  attendanceMark,
  duplicateKey,
  duplicateNoteKey,
  duplicatePrefix,
  endingIndex,
  homeList,
  homeOf,
  homePrefix,
  phoneIndex,
  profileKey,
  type Task,
  taskIndex,
  taskList,
} from "./keys.ts";
import {
  type AttendanceMark,
  attendanceMarkSchema,
  type DuplicateRow,
  duplicateRowSchema,
  type ProfileRow,
  profileRowSchema,
  type RegisteredRow,
  type TombstoneRow,
} from "./rows.ts";
import { gateCardOf } from "./rules/cards.ts";
import { endingDueOf, endingList } from "./rules/check-ends.ts";

/** The access patterns of profiles and of the cards that follow from them. */
export const createProfileStore = (documents: DynamoDBDocumentClient, table: string) => {
  /**
   * A profile is never saved without its gate card, so that both are at the same version, nor without its place in the
   * list of checks that end, and the card's in the list of a township's volunteers.
   */
  const profileWrites = (row: ProfileRow): Write[] => [
    putNext(table, { ...row, ...(row.status === "withdrawn" ? {} : endingDueOf(row)) }),
    {
      Put: {
        TableName: table,
        Item: { ...gateCardOf(row), ...(row.status === "withdrawn" ? {} : homeOf(row)) },
      },
    },
  ];

  const findContacts = (volunteerIds: readonly string[]): Promise<ContactCard[]> =>
    getMany(documents, table, volunteerIds.map(contactCardKey), contactCardSchema());

  return {
    /** 1. A profile or its tombstone; a consistent read. */
    find: (volunteerId: string): Promise<ProfileRow | undefined> =>
      get(documents, table, profileKey(volunteerId), profileRowSchema(), true),

    /** 2. The contact card of a volunteer; a consistent read. */
    findContact: (volunteerId: string): Promise<ContactCard | undefined> =>
      get(documents, table, contactCardKey(volunteerId), contactCardSchema(), true),

    /** 3. Saves a profile with both cards. @throws ConditionFailed at 0 if its version does not follow the stored one */
    save: (row: RegisteredRow, contact: ContactCard, also: readonly DuplicateRow[] = []): Promise<void> =>
      write(documents, [
        ...profileWrites(row),
        { Put: { TableName: table, Item: contact } },
        ...also.flatMap((duplicate) => [
          putNext(table, duplicate),
          { Put: { TableName: table, Item: duplicateNoteKey(duplicate.otherId, duplicate.volunteerId) } },
        ]),
      ]),

    /** 4. Saves fields other than contact, and what changes with them. @throws ConditionFailed likewise */
    saveFields: (row: RegisteredRow, also: readonly Write[]): Promise<void> =>
      write(documents, [...profileWrites(row), ...also]),

    /** 16. Which event about a signup's attendance was heard of last; a consistent read. */
    findAttendanceMark: (signupId: string): Promise<AttendanceMark | undefined> =>
      get(documents, table, attendanceMark(signupId), attendanceMarkSchema(), true),

    /** 17. The write of a later mark, for a transaction of more. */
    putMark: (mark: AttendanceMark): Write => putNewer(table, mark),

    /** 18. Saves a later mark alone. @throws ConditionFailed where one as late is stored */
    saveMark: (mark: AttendanceMark): Promise<void> => write(documents, [putNewer(table, mark)]),

    /** 5. Erases a profile: a tombstone, an empty gate card, no contact card. @throws ConditionFailed likewise */
    erase: (tombstone: TombstoneRow, also: readonly Write[]): Promise<void> =>
      write(documents, [
        ...profileWrites(tombstone),
        { Delete: { TableName: table, Key: contactCardKey(tombstone.volunteerId) } },
        ...also,
      ]),

    /** 6. Registered profiles with a phone, by its keyed hash; eventually consistent. */
    findByPhone: async (hash: string, most: number): Promise<RegisteredRow[]> => {
      const { rows } = await queryPage(
        documents,
        {
          TableName: table,
          IndexName: phoneIndex.name,
          KeyConditionExpression: "phoneIndex = :phone",
          ExpressionAttributeValues: { ":phone": hash },
          Limit: most,
        },
        profileRowSchema(),
      );
      return rows.filter((row) => row.status !== "withdrawn");
    },

    /** 7. The question whether two profiles are one person, or its answer, in whatever order they are named; consistent. */
    findDuplicate: async (volunteerId: string, otherId: string): Promise<DuplicateRow | undefined> => {
      const [one, other] = await Promise.all(
        [duplicateKey(volunteerId, otherId), duplicateKey(otherId, volunteerId)].map((key) =>
          get(documents, table, key, duplicateRowSchema(), true),
        ),
      );
      return one ?? other;
    },

    /** 8. The write of an answer, for the transaction that changes the profile. */
    duplicateWrite: (row: DuplicateRow): Write => putNext(table, row),

    /** The writes that forget what was asked about a volunteer and others, for the transaction of a withdrawal. */
    forgetDuplicates: async (volunteerId: string): Promise<Write[]> => {
      const { rows } = await queryPage(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :duplicates)",
          ExpressionAttributeValues: { ":pk": profileKey(volunteerId).pk, ":duplicates": duplicatePrefix },
          ConsistentRead: true,
          // Two rows each; with those of teams they fit into one transaction. More than a phone's duplicates are never made.
          Limit: 30,
        },
        z.object({ pk: z.string(), sk: z.string() }),
      );
      return rows
        .flatMap(({ pk, sk }) => {
          const other = sk.slice(duplicatePrefix.length);
          const [, laterId] = /^OF#(.*)$/.exec(other) ?? [];
          const twin =
            laterId === undefined ? duplicateNoteKey(other, volunteerId) : duplicateKey(laterId, volunteerId);
          return [{ pk, sk }, twin];
        })
        .map((Key) => ({ Delete: { TableName: table, Key } }));
    },

    /** 9. A page of what waits for a lead in a county or township. */
    listTasks: <T>(
      task: Task,
      division: string,
      schema: z.ZodType<T>,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<T>> =>
      queryPage(
        documents,
        {
          TableName: table,
          IndexName: taskIndex.name,
          KeyConditionExpression: "task = :task AND begins_with(taskPlace, :division)",
          ExpressionAttributeValues: { ":task": taskList(task, division), ":division": division },
          Limit: limit,
          ExclusiveStartKey: after,
        },
        schema,
      ),

    /** 10. Profiles and contact cards of many volunteers, in no order. */
    findMany: async (volunteerIds: readonly string[]) => {
      const [rows, contacts] = await Promise.all([
        getMany(documents, table, volunteerIds.map(profileKey), profileRowSchema()),
        findContacts(volunteerIds),
      ]);
      return { rows, contacts };
    },
    findContacts,

    /** 11. Profiles of which a word about the end of a check is due by an ISO instant, page after page. */
    listEndingChecks: (by: string) =>
      duePages(documents, table, endingIndex, { list: endingList, by }, profileRowSchema()),

    /** 12. A page of the gate cards of who is at home in a division, who registered last first; eventually consistent. */
    listHomes: (
      division: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<GateCard>> =>
      queryPage(
        documents,
        {
          TableName: table,
          IndexName: taskIndex.name,
          KeyConditionExpression: "task = :homes AND begins_with(taskPlace, :division)",
          ExpressionAttributeValues: { ":homes": homeList(division), ":division": homePrefix(division) },
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: after,
        },
        gateCardSchema(),
      ),
  };
};
export type ProfileStore = ReturnType<typeof createProfileStore>;
