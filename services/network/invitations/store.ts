import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { get, queryAll } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import type { RoleCard } from "#shared/published/cards/role-card.ts";
import { invitationKey, invitationsPk, whereKey } from "./keys.ts";
import { type InvitationRow, invitationRowSchema, whereRowSchema } from "./rows.ts";

/** The access patterns of invitations. */
export const createInvitationStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. An invitation by its id; consistent reads, so that one taken back is gone at once. */
  find: async (invitationId: string): Promise<InvitationRow | undefined> => {
    const where = await get(documents, table, whereKey(invitationId), whereRowSchema(), true);
    return (
      where && get(documents, table, invitationKey(where.county, invitationId), invitationRowSchema(), true)
    );
  },

  /** 2. The invitations of a county; those of the last weeks, as they expire. */
  list: (county: string): Promise<InvitationRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": invitationsPk(county) },
        ConsistentRead: true,
      },
      invitationRowSchema(),
    ),

  /** 3. Adds an invitation. @throws ConditionFailed if there is one of this id */
  add: (row: InvitationRow): Promise<void> =>
    write(documents, [
      putNext(table, row),
      {
        Put: {
          TableName: table,
          Item: { ...whereKey(row.invitationId), version: 1, county: row.county, expiresAt: row.expiresAt },
        },
      },
    ]),

  /** 4. Removes an invitation. @throws ConditionFailed if it has changed since it was read */
  remove: ({ pk, sk, version, invitationId }: InvitationRow): Promise<void> =>
    write(documents, [
      { Delete: { TableName: table, Key: { pk, sk }, ...atVersion(version) } },
      { Delete: { TableName: table, Key: whereKey(invitationId) } },
    ]),

  /**
   * 5. The writes of an acceptance, for the transaction of the appointment: the invitation is used, and who invited has
   * the rights that were read.
   */
  acceptWrites: (used: InvitationRow, inviter: RoleCard): Write[] => [
    putNext(table, used),
    {
      ConditionCheck: {
        TableName: table,
        Key: { pk: inviter.pk, sk: inviter.sk },
        ...atVersion(inviter.version),
      },
    },
  ],
});
export type InvitationStore = ReturnType<typeof createInvitationStore>;
