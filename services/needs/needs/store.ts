import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { get, getMany, queryAll, queryPage } from "#shared/db/read.ts";
import { ConditionFailed, type Write, write } from "#shared/db/write.ts";
import { createSignupStore } from "../signups/store.ts";
import { boardKey, listPk, needKey, projectKey } from "./keys.ts";
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

const needOrBoardSchema = z.union([needRowSchema, boardRowSchema]);
const isNeed = (row: NeedRow | BoardRow): row is NeedRow => row.sk === "NEED";

const absent = { ConditionExpression: "attribute_not_exists(pk)" } as const;
const follows = (version: number) => ({
  ConditionExpression: "version = :before",
  ExpressionAttributeValues: { ":before": version - 1 },
});

/** The access patterns of the needs table; those of signups stand in store-signups.ts, those of imports in store-imports.ts. */
export const createNeedStore = (
  documents: DynamoDBDocumentClient,
  { needs: table, volunteers }: { readonly needs: string; readonly volunteers: string },
) => {
  /** Lists follow their need: a row whose key is no longer wanted goes, the others are put anew. */
  const listings = (before: NeedRow | undefined, after: NeedRow): Write[] => {
    const wanted = listingRowsOf(after);
    const gone = (before ? listingRowsOf(before) : []).filter(
      (old) => !wanted.some((row) => row.pk === old.pk && row.sk === old.sk),
    );
    return [
      ...wanted.map((Item) => ({ Put: { TableName: table, Item } })),
      ...gone.map(({ pk, sk }) => ({ Delete: { TableName: table, Key: { pk, sk } } })),
    ];
  };
  const need = (Item: NeedRow): Write => ({
    Put: { TableName: table, Item, ...(Item.version === 1 ? absent : follows(Item.version)) },
  });
  const board = (Item: BoardRow): Write => ({
    Put: { TableName: table, Item, ...(Item.version === 1 ? absent : follows(Item.version)) },
  });

  return {
    ...createSignupStore(documents, { needs: table, volunteers }),

    /** 1. A need and its boards as they stand now, in one query. */
    findNeed: async (needId: string): Promise<NeedWithBoards | undefined> => {
      const rows = await queryAll(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND sk BETWEEN :boards AND :need",
          ExpressionAttributeValues: { ":pk": needKey(needId).pk, ":boards": "BOARD#", ":need": "NEED" },
          ConsistentRead: true,
        },
        needOrBoardSchema,
      );
      const found = rows.find(isNeed);
      return found && { need: found, boards: rows.filter((row): row is BoardRow => !isNeed(row)) };
    },

    /** 18. Needs as they stood a moment ago, in no order; those that are not there are left out. */
    findNeedRows: (needIds: readonly string[]): Promise<NeedRow[]> =>
      getMany(documents, table, needIds.map(needKey), needRowSchema),

    /** 2. Creates a need with its boards. @throws ConditionFailed at 0 with the need that stands already */
    createNeed: ({ need: row, boards }: NeedWithBoards): Promise<void> =>
      write(documents, [need(row), ...boards.map(board), ...listings(undefined, row)]),

    /**
     * 3. Moves a need to another status; its boards take it over, places untouched.
     * @throws ConditionFailed at 0 if its version does not follow
     */
    moveNeed: (before: NeedRow, after: NeedRow): Promise<void> =>
      write(documents, [
        need(after),
        ...after.positions.map(({ positionId }) => ({
          Update: {
            TableName: table,
            Key: boardKey(after.needId, positionId),
            UpdateExpression:
              "SET #status = :status, needVersion = :needVersion, version = version + :one, change = :change",
            ExpressionAttributeNames: { "#status": "status" },
            ExpressionAttributeValues: {
              ":status": after.status,
              ":needVersion": after.version,
              ":one": 1,
              ":change": after.change,
            },
          },
        })),
        ...listings(before, after),
      ]),

    /**
     * 4. Changes a need and puts its boards anew; `gone` are those of positions given up.
     * @returns false where the need or a board has changed since it was read
     */
    changeNeed: async (
      before: NeedRow,
      { need: after, boards }: NeedWithBoards,
      gone: readonly BoardRow[],
    ): Promise<boolean> => {
      const deleted = gone.map(
        ({ pk, sk, version }): Write => ({
          Delete: { TableName: table, Key: { pk, sk }, ...follows(version + 1) },
        }),
      );
      try {
        await write(documents, [need(after), ...boards.map(board), ...deleted, ...listings(before, after)]);
        return true;
      } catch (error) {
        if (error instanceof ConditionFailed) return false;
        throw error;
      }
    },

    /** 5. A page of a county's or township's list: rows after a sort key (not included), at most `limit`. */
    listNeeds: (division: string, after: string, limit: number) =>
      queryPage(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND sk > :after",
          ExpressionAttributeValues: { ":pk": listPk(division), ":after": after },
          Limit: limit,
        },
        listingRowSchema,
      ),

    /** 19. The places of each position of some needs, by need; a moment old at most. */
    findBoards: async (
      needs: readonly Pick<NeedRow, "needId" | "positions">[],
    ): Promise<ReadonlyMap<string, BoardRow["places"][]>> => {
      const keys = needs.flatMap(({ needId, positions }) =>
        positions.map(({ positionId }) => boardKey(needId, positionId)),
      );
      const boards = await getMany(documents, table, keys, boardRowSchema);
      const byNeed = Map.groupBy(boards, ({ needId }) => needId);
      return new Map([...byNeed].map(([needId, rows]) => [needId, rows.map(({ places }) => places)]));
    },

    /** 6. What is known of a project. */
    findProject: (projectId: string): Promise<ProjectRow | undefined> =>
      get(documents, table, projectKey(projectId), projectRowSchema),

    /** 7. Learns a project, unless a later version of it is known. */
    learnProject: async (Item: ProjectRow): Promise<void> => {
      try {
        await write(documents, [
          {
            Put: {
              TableName: table,
              Item,
              ConditionExpression: "attribute_not_exists(pk) OR version < :version",
              ExpressionAttributeValues: { ":version": Item.version },
            },
          },
        ]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
      }
    },
  };
};
export type NeedStore = ReturnType<typeof createNeedStore>;
