import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import {
  type StaffContactCard,
  staffContactCardSchema,
  staffContactKey,
} from "#shared/published/cards/staff-contact.ts";

/** The access patterns of staff contacts. */
export const createStaffContactStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. The card of a person; a consistent read. */
  find: (personId: string): Promise<StaffContactCard | undefined> =>
    get(documents, table, staffContactKey(personId), staffContactCardSchema(), true),

  /** 2. Saves a card. @throws ConditionFailed if it has changed since it was read */
  save: (card: StaffContactCard): Promise<void> => write(documents, [putNext(table, card)]),

  /** 3. Removes a card, if there is one. */
  remove: (personId: string): Promise<void> =>
    write(documents, [{ Delete: { TableName: table, Key: staffContactKey(personId) } }]),
});
export type StaffContactStore = ReturnType<typeof createStaffContactStore>;
