import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { type RoleCard, roleCardKey } from "#shared/published/cards/role-card.ts";
import type { CountyNetwork } from "../county-network/rules/county-network.ts";
import { roleCardWrites } from "../staff/store.ts";
import { machineClientPk, registrationKey } from "./keys.ts";
import { type MachineClientRow, machineClientRowSchema } from "./rows.ts";

/** The note by which a repeated call finds what the first one registered; none where the call cannot be repeated. */
const noteOf = ({ callId, clientId }: MachineClientRow) =>
  callId === undefined ? [] : [{ ...registrationKey(callId), version: 1, clientId }];

/** The access patterns of machine clients. */
export const createMachineClientStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. The machine clients of a county. */
  list: (county: string): Promise<MachineClientRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": machineClientPk(county) },
        ConsistentRead: true,
      },
      machineClientRowSchema(),
    ),

  /**
   * 2. Adds a machine client and its role card.
   * @throws ConditionFailed if either exists, if its call has registered one already, or if the network has changed
   * since the card was worked out
   */
  add: (row: MachineClientRow, card: RoleCard, network: CountyNetwork): Promise<void> =>
    write(documents, [
      putNext(table, row),
      ...roleCardWrites(table, card, network),
      ...noteOf(row).map((note) => putNext(table, note)),
    ]),

  /** 3. Removes a machine client and its role card: its next call is refused. */
  remove: (row: MachineClientRow): Promise<void> =>
    write(
      documents,
      [row, roleCardKey(row.personId), ...noteOf(row)].map(({ pk, sk }) => ({
        Delete: { TableName: table, Key: { pk, sk } },
      })),
    ),
});
export type MachineClientStore = ReturnType<typeof createMachineClientStore>;
