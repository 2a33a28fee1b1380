import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { atVersion, putNewer, putNext } from "#shared/db/conditions.ts";
import { get, getMany, queryAll, readablePage } from "#shared/db/read.ts";
import { tryWrite, type Write, write } from "#shared/db/write.ts";
import type { Log } from "#shared/observability/log.ts";
import { boardKey, needKey, needPk, projectKey } from "./keys.ts";
import {
  type BoardRow,
  boardRowSchema,
  listingRowSchema,
  type NeedRow,
  type NeedWithBoards,
  needRowSchema,
  type ProjectRow,
  projectRowSchema,
} from "./rows.ts";
import { listingRowsOf } from "./rules/listing.ts";
import { meetingCardOf } from "./rules/meeting-card.ts";

const needOrBoardSchema = once(() => z.union([needRowSchema(), boardRowSchema()]));
const isNeed = (row: NeedRow | BoardRow): row is NeedRow => row.sk === "NEED";

/** The access patterns of needs, boards, lists and projects. */
export const createNeedStore = (
  documents: DynamoDBDocumentClient,
  table: string,
  log: Pick<Log, "error">,
) => {
  const put = (row: NeedRow | BoardRow): Write => putNext(table, row);

  /** The card that follows from a need; the condition on the need's own row holds for it, too. */
  const meetingWrite = (need: NeedRow): Write => ({
    Put: { TableName: table, Item: meetingCardOf(need) },
  });

  /** Puts the list rows of a need and deletes those whose key has changed. */
  const listingWrites = (before: NeedWithBoards | undefined, after: NeedWithBoards): Write[] => {
    const rows = listingRowsOf(after);
    const outdated = (before ? listingRowsOf(before) : []).filter(
      (old) => !rows.some((row) => row.pk === old.pk && row.sk === old.sk),
    );
    return [
      ...rows.map((Item) => ({ Put: { TableName: table, Item } })),
      ...outdated.map(({ pk, sk }) => ({ Delete: { TableName: table, Key: { pk, sk } } })),
    ];
  };

  /** A board takes over its need's status and version; its places stay, whoever signs up meanwhile. */
  const boardStatusWrite = (need: NeedRow, positionId: string): Write => ({
    Update: {
      TableName: table,
      Key: boardKey(need.needId, positionId),
      UpdateExpression:
        "SET #status = :status, needVersion = :needVersion, version = version + :one, change = :change",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: {
        ":status": need.status,
        ":needVersion": need.version,
        ":one": 1,
        ":change": need.change,
      },
    },
  });

  return {
    /** 1. A need and its boards, strongly consistent, in one query. */
    findNeed: async (needId: string): Promise<NeedWithBoards | undefined> => {
      const rows = await queryAll(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND sk BETWEEN :boards AND :need",
          ExpressionAttributeValues: { ":pk": needPk(needId), ":boards": "BOARD#", ":need": "NEED" },
          ConsistentRead: true,
        },
        needOrBoardSchema(),
      );
      const need = rows.find(isNeed);
      return need && { need, boards: rows.filter((row): row is BoardRow => !isNeed(row)) };
    },

    /** 2. Creates a need with its boards. @throws ConditionFailed at 0 with the need that exists already */
    createNeed: (created: NeedWithBoards): Promise<void> =>
      write(documents, [
        put(created.need),
        ...created.boards.map(put),
        meetingWrite(created.need),
        ...listingWrites(undefined, created),
      ]),

    /** 3. Moves a need to another status, with its boards. @throws ConditionFailed if it has changed meanwhile */
    moveNeed: (before: NeedWithBoards, after: NeedRow): Promise<void> =>
      write(documents, [
        put(after),
        meetingWrite(after),
        ...after.positions.map(({ positionId }) => boardStatusWrite(after, positionId)),
        ...listingWrites(before, { need: after, boards: before.boards }),
      ]),

    /**
     * 4. Changes a need and its boards; deletes the boards of removed positions.
     * @throws ConditionFailed if the need or a board has changed meanwhile
     */
    changeNeed: (
      before: NeedWithBoards,
      after: NeedWithBoards,
      removed: readonly BoardRow[],
    ): Promise<void> => {
      const deletes = removed.map(
        ({ pk, sk, version }): Write => ({
          Delete: { TableName: table, Key: { pk, sk }, ...atVersion(version) },
        }),
      );
      return write(documents, [
        put(after.need),
        ...after.boards.map(put),
        meetingWrite(after.need),
        ...deletes,
        ...listingWrites(before, after),
      ]);
    },

    /** 5. A page of a list (`listPk` or `unlistedPk`): rows after a sort key (excluded), at most `limit`. */
    listNeeds: (pk: string, after: string, limit: number) =>
      readablePage(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND sk > :after",
          ExpressionAttributeValues: { ":pk": pk, ":after": after },
          Limit: limit,
        },
        listingRowSchema(),
        log,
      ),

    /** 6. A project, if its event has arrived. */
    findProject: (projectId: string): Promise<ProjectRow | undefined> =>
      get(documents, table, projectKey(projectId), projectRowSchema()),

    /** 7. Saves a project unless a version as new is stored. */
    saveProject: async (row: ProjectRow): Promise<void> => {
      await tryWrite(documents, [putNewer(table, row)]);
    },

    /** 8. Need rows by id, eventually consistent, in no order; absent ones are left out. */
    findNeedRows: (needIds: readonly string[]): Promise<NeedRow[]> =>
      getMany(documents, table, needIds.map(needKey), needRowSchema()),

    /** 9. Sets what the boards of a need count on its list rows, unless the need has changed since it was read. */
    saveCounts: async (needWithBoards: NeedWithBoards): Promise<void> => {
      await Promise.all(
        listingRowsOf(needWithBoards).map(({ pk, sk, version, free, toComplete }) => {
          const condition = atVersion(version);
          const isCounted = toComplete !== undefined;
          const Update = {
            TableName: table,
            Key: { pk, sk },
            UpdateExpression: `SET #free = :free${isCounted ? ", toComplete = :toComplete" : ""}`,
            ...condition,
            ExpressionAttributeNames: { "#free": "free" },
            ExpressionAttributeValues: {
              ":free": free,
              ...(isCounted ? { ":toComplete": toComplete } : {}),
              ...condition.ExpressionAttributeValues,
            },
          };
          return tryWrite(documents, [{ Update }]);
        }),
      );
    },

    /** 10. The boards of some needs, eventually consistent, in no order. */
    findBoards: (needs: readonly Pick<NeedRow, "needId" | "positions">[]): Promise<BoardRow[]> =>
      getMany(
        documents,
        table,
        needs.flatMap(({ needId, positions }) =>
          positions.map(({ positionId }) => boardKey(needId, positionId)),
        ),
        boardRowSchema(),
      ),
  };
};
export type NeedStore = ReturnType<typeof createNeedStore>;
