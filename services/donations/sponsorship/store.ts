import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, getMany, type Page, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { listedSlotKey, slotKey, slotsPartition } from "./keys.ts";
import type { SponsorsRow } from "./rows.ts";
import { type ListedSlot, listedSlotSchema, type SlotRow, slotRowSchema } from "./rows.ts";

/** The access patterns of slots. A payment is counted in `used` by whoever books it. */
export const createSlotStore = (documents: DynamoDBDocumentClient, table: string) => {
  const ofProject = (projectId: string) => ({
    TableName: table,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": slotsPartition(projectId) },
    ConsistentRead: true,
  });
  return {
    /** 1. A slot; strongly consistent. */
    findSlot: (slotId: string): Promise<SlotRow | undefined> =>
      get(documents, table, slotKey(slotId), slotRowSchema(), true),

    /**
     * 2. Creates a slot and takes its number. @throws ConditionFailed, with the row stored under its id if there is one,
     * else since another slot has taken the number
     */
    createSlot: (row: SlotRow): Promise<void> => {
      const { projectId, number, slotId, version, change } = row;
      const listed: ListedSlot = { ...listedSlotKey(projectId, number), slotId, number, version, change };
      return write(documents, [putNext(table, row), putNext(table, listed)]);
    },

    /** 3. Saves the next version of a slot. @throws ConditionFailed where another version was stored meanwhile */
    saveSlot: (row: SlotRow, beside: readonly SponsorsRow[] = []): Promise<void> =>
      write(
        documents,
        [row, ...beside].map((one) => putNext(table, one)),
      ),

    /** 4. The highest number in a project, 0 if it has no slots; strongly consistent. */
    lastNumber: async (projectId: string): Promise<number> => {
      const last = { ...ofProject(projectId), ScanIndexForward: false, Limit: 1 };
      return (await queryPage(documents, last, listedSlotSchema())).rows[0]?.number ?? 0;
    },

    /** 5. A page of a project's slots, by their numbers. */
    listByProject: async (
      projectId: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<SlotRow>> => {
      const input = { ...ofProject(projectId), Limit: limit, ExclusiveStartKey: after };
      const { rows, next } = await queryPage(documents, input, listedSlotSchema());
      const keys = rows.map(({ slotId }) => slotKey(slotId));
      const slots = await getMany(documents, table, keys, slotRowSchema());
      return { rows: slots.toSorted((a, b) => a.number - b.number), next };
    },
  };
};
export type SlotStore = ReturnType<typeof createSlotStore>;
