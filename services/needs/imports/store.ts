import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, queryPage } from "#shared/db/read.ts";
import { ConditionFailed, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import { importKey, outcomePrefix } from "../needs/keys.ts";
import { type ImportHead, importHeadSchema, type ReportRow, reportRowSchema } from "./rows.ts";

/** The access patterns of imports and their reports. */
export const createImportStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 19. An import as it stands now. */
  findImport: (importId: string): Promise<ImportHead | undefined> =>
    get(documents, table, importKey(importId), importHeadSchema, true),

  /** 20. Creates an import, or moves it on from the version before. @returns false where another version stands */
  saveImport: async (Item: ImportHead): Promise<boolean> => {
    const condition =
      Item.version === 1
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "version = :before",
            ExpressionAttributeValues: { ":before": Item.version - 1 },
          };
    try {
      await write(documents, [{ Put: { TableName: table, Item, ...condition } }]);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  },

  /** 21. Puts lines of a report; the same again change nothing. */
  saveReport: (rows: readonly ReportRow[]): Promise<void> => writeMany(documents, table, { put: rows }),

  /** 22. A page of a report's lines of one outcome, in the order of the file. */
  listReport: (
    importId: string,
    outcome: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ) =>
    queryPage(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :outcome)",
        ExpressionAttributeValues: { ":pk": importKey(importId).pk, ":outcome": outcomePrefix(outcome) },
        Limit: limit,
        ...(after ? { ExclusiveStartKey: after } : {}),
      },
      reportRowSchema,
    ),
});
export type ImportStore = ReturnType<typeof createImportStore>;
