import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, getMany } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { type ContactCard, contactCardKey, contactCardSchema } from "#shared/published/cards/contact-card.ts";
import { profileKey } from "./keys.ts";
import { type ProfileRow, profileRowSchema, type RegisteredRow, type TombstoneRow } from "./rows.ts";
import { gateCardOf } from "./rules/cards.ts";

/** The access patterns of profiles and of the cards that follow from them. */
export const createProfileStore = (documents: DynamoDBDocumentClient, table: string) => {
  /** A profile is never saved without its gate card, so that both are at the same version. */
  const profileWrites = (row: ProfileRow): Write[] => [
    putNext(table, row),
    { Put: { TableName: table, Item: gateCardOf(row) } },
  ];

  return {
    /** 1. A profile or its tombstone; a consistent read. */
    find: (volunteerId: string): Promise<ProfileRow | undefined> =>
      get(documents, table, profileKey(volunteerId), profileRowSchema(), true),

    /** 2. The contact card of a volunteer; a consistent read. */
    findContact: (volunteerId: string): Promise<ContactCard | undefined> =>
      get(documents, table, contactCardKey(volunteerId), contactCardSchema(), true),

    /** 3. Saves a profile with both cards. @throws ConditionFailed at 0 if its version does not follow the stored one */
    save: (row: RegisteredRow, contact: ContactCard): Promise<void> =>
      write(documents, [...profileWrites(row), { Put: { TableName: table, Item: contact } }]),

    /** 4. Saves fields other than contact, and what changes with them. @throws ConditionFailed likewise */
    saveFields: (row: RegisteredRow, also: readonly Write[]): Promise<void> =>
      write(documents, [...profileWrites(row), ...also]),

    /** 5. Erases a profile: a tombstone, an empty gate card, no contact card. @throws ConditionFailed likewise */
    erase: (tombstone: TombstoneRow, also: readonly Write[]): Promise<void> =>
      write(documents, [
        ...profileWrites(tombstone),
        { Delete: { TableName: table, Key: contactCardKey(tombstone.volunteerId) } },
        ...also,
      ]),

    /** 6. Profiles and contact cards of many volunteers, in no order. */
    findMany: async (volunteerIds: readonly string[]) => {
      const [rows, contacts] = await Promise.all([
        getMany(documents, table, volunteerIds.map(profileKey), profileRowSchema()),
        getMany(documents, table, volunteerIds.map(contactCardKey), contactCardSchema()),
      ]);
      return { rows, contacts };
    },
  };
};
export type ProfileStore = ReturnType<typeof createProfileStore>;
