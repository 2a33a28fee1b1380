import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { ContactCard } from "#shared/cards/contact-card.ts";
import { contactCardKey, contactCardSchema } from "#shared/cards/contact-card.ts";
import { get } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { gateCardOf } from "./domain/cards.ts";
import { type ProfileRow, profileRowSchema, type RegisteredRow, type TombstoneRow } from "./domain/rows.ts";

export const profileKey = (volunteerId: string) =>
  ({ pk: `VOLUNTEER#${volunteerId}`, sk: "PROFILE" }) as const;

/** The access patterns of the volunteers table. */
export const createVolunteerStore = (documents: DynamoDBDocumentClient, table: string) => {
  /** Each write of a profile carries both cards, all at the version that follows the one read (0: none). */
  const writeAll = (row: ProfileRow, contact: ContactCard | undefined) => {
    const follows = {
      ConditionExpression: row.version === 1 ? "attribute_not_exists(pk)" : "version = :before",
      ...(row.version === 1 ? {} : { ExpressionAttributeValues: { ":before": row.version - 1 } }),
    };
    return write(documents, [
      { Put: { TableName: table, Item: row, ...follows } },
      { Put: { TableName: table, Item: gateCardOf(row) } },
      contact
        ? { Put: { TableName: table, Item: contact } }
        : { Delete: { TableName: table, Key: contactCardKey(row.volunteerId) } },
    ]);
  };

  return {
    /** 1. A profile, or its tombstone, as it stands now. */
    findProfile: (volunteerId: string): Promise<ProfileRow | undefined> =>
      get(documents, table, profileKey(volunteerId), profileRowSchema, true),

    /** 2. The contact card of a volunteer. */
    findContact: (volunteerId: string): Promise<ContactCard | undefined> =>
      get(documents, table, contactCardKey(volunteerId), contactCardSchema, true),

    /** 3. Saves a profile with its cards. @throws ConditionFailed at 0 if its version does not follow. */
    saveProfile: (row: RegisteredRow, contact: ContactCard): Promise<void> => writeAll(row, contact),

    /** 4. Erases: tombstone in place of the profile, an empty gate card, no contact card. */
    eraseProfile: (tombstone: TombstoneRow): Promise<void> => writeAll(tombstone, undefined),
  };
};
export type VolunteerStore = ReturnType<typeof createVolunteerStore>;
