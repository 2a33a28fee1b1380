import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get } from "#shared/db/read.ts";
import type { Write } from "#shared/db/write.ts";
import { quickContactKey } from "#shared/published/cards/quick-contact.ts";
import { type QuickContactRow, quickContactRowSchema } from "./rows.ts";

/** The access patterns of who is reached by a quick signup. */
export const createQuickContactStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. The contact of a quick signup, strongly consistent. */
  findContact: (signupId: string): Promise<QuickContactRow | undefined> =>
    get(documents, table, quickContactKey(signupId), quickContactRowSchema(), true),

  /**
   * 2. The write of a contact, for the transaction that writes its signup: it has the version of that, whose condition
   * holds for both.
   */
  contactWrite: (row: QuickContactRow): Write => ({ Put: { TableName: table, Item: row } }),
});
export type QuickContactStore = ReturnType<typeof createQuickContactStore>;
