import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, queryAll } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import { appointmentsPartition } from "#shared/published/cards/appointments.ts";
import { type RoleCard, roleCardKey, roleCardSchema } from "#shared/published/cards/role-card.ts";
import { staffContactKey } from "#shared/published/cards/staff-contact.ts";
import type { CountyNetwork } from "../county-network/rules/county-network.ts";
import { networkUnchanged } from "../county-network/store.ts";
import { heldByPrefix } from "./keys.ts";
import { type StaffRow, staffRowSchema } from "./rows.ts";

/** A change of what a person holds, with the role card that follows and the network it was worked out on. */
interface StaffChange {
  readonly added?: StaffRow | undefined;
  readonly removed?: readonly StaffRow[];
  /** Writes of other rows in the same transaction. */
  readonly also?: readonly Write[] | undefined;
  readonly card: RoleCard;
  readonly network: CountyNetwork;
}

/** Saves a role card; fails if the card or the network it was worked out on has changed since they were read. */
export const roleCardWrites = (table: string, card: RoleCard, network: CountyNetwork): Write[] => [
  putNext(table, card),
  networkUnchanged(table, network),
];

/** The access patterns of appointments and role cards. */
export const createStaffStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. Everybody who holds a role in a county. */
  list: (county: string): Promise<StaffRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": appointmentsPartition(county) },
        ConsistentRead: true,
      },
      staffRowSchema(),
    ),

  /** 2. What a person holds in a county. */
  listHeldBy: (county: string, personId: string): Promise<StaffRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: {
          ":pk": appointmentsPartition(county),
          ":prefix": heldByPrefix(personId),
        },
        ConsistentRead: true,
      },
      staffRowSchema(),
    ),

  /** 3. The role card of a person or machine client. */
  findRoleCard: (personId: string): Promise<RoleCard | undefined> =>
    get(documents, table, roleCardKey(personId), roleCardSchema(), true),

  /**
   * 4. Adds and removes appointments together with the role card that follows. With the last role, the name and phone
   * for volunteers go too.
   * @throws ConditionFailed if card or network have changed since they were read, or the added row exists
   */
  save: ({ added, removed = [], also = [], card, network }: StaffChange): Promise<void> =>
    write(documents, [
      ...(added ? [putNext(table, added)] : []),
      ...removed.map(({ pk, sk }): Write => ({ Delete: { TableName: table, Key: { pk, sk } } })),
      ...(removed[0] && card.grants.length === 0
        ? [{ Delete: { TableName: table, Key: staffContactKey(removed[0].personId) } }]
        : []),
      ...roleCardWrites(table, card, network),
      ...also,
    ]),

  /** 5. Saves an appointment of which only the label changed. @throws ConditionFailed if it has changed since it was read */
  saveLabel: (row: StaffRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 6. Puts rows unconditionally and not atomically: only for seeding a county not yet in use. */
  load: (rows: readonly (StaffRow | RoleCard)[]): Promise<void> => writeMany(documents, table, { put: rows }),
});
export type StaffStore = ReturnType<typeof createStaffStore>;
