import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type CountyCard, countyCardKey, countyCardSchema } from "#shared/cards/county-card.ts";
import { type RoleCard, roleCardKey } from "#shared/cards/role-card.ts";
import { get, queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import {
  type ContractRow,
  type MachineClientRow,
  machineClientRowSchema,
  type StationRow,
  stationRowSchema,
} from "./domain/rows.ts";

export const stationKey = (county: string, division: string | null) =>
  ({ pk: `STATIONS#${county}`, sk: division ?? "PLATFORM" }) as const;
export const contractKey = (operatorId: string, contractId: string) =>
  ({ pk: `OPERATOR#${operatorId}`, sk: `CONTRACT#${contractId}` }) as const;
export const machineClientKey = (county: string, clientId: string) =>
  ({ pk: `CLIENTS#${county}`, sk: clientId }) as const;

/** The access patterns of the network table. */
export const createNetworkStore = (documents: DynamoDBDocumentClient, table: string) => {
  const partition = (pk: string) => ({
    TableName: table,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": pk },
  });
  const absent = "attribute_not_exists(pk)";

  return {
    /** 1. A county's card. */
    findCounty: (county: string): Promise<CountyCard | undefined> =>
      get(documents, table, countyCardKey(county), countyCardSchema),

    /** 2. A county's stations, as they stand now, so that a closure shows at once. */
    listStations: (county: string): Promise<StationRow[]> =>
      queryAll(
        documents,
        { ...partition(stationKey(county, null).pk), ConsistentRead: true },
        stationRowSchema,
      ),

    /** 3. Changes a station. @throws ConditionFailed if it was changed since it was read */
    saveStation: (row: StationRow): Promise<void> =>
      write(documents, [
        {
          Put: {
            TableName: table,
            Item: row,
            ConditionExpression: "version = :before",
            ExpressionAttributeValues: { ":before": row.version - 1 },
          },
        },
      ]),

    /** 4. The machine clients of a county. */
    listMachineClients: (county: string): Promise<MachineClientRow[]> =>
      queryAll(documents, partition(machineClientKey(county, "").pk), machineClientRowSchema),

    /** 5. Adds a machine client with its role card. @throws ConditionFailed if it stands already */
    addMachineClient: (row: MachineClientRow, card: RoleCard): Promise<void> =>
      write(documents, [
        { Put: { TableName: table, Item: row, ConditionExpression: absent } },
        { Put: { TableName: table, Item: card } },
      ]),

    /** 6. Removes a machine client and its role card: its next call is refused. */
    removeMachineClient: (row: MachineClientRow): Promise<void> =>
      write(documents, [
        { Delete: { TableName: table, Key: machineClientKey(row.county, row.clientId) } },
        { Delete: { TableName: table, Key: roleCardKey(row.personId) } },
      ]),

    /** 7. Puts a county's card, a station, a contract or a role card in place, whatever stood there. */
    put: (row: CountyCard | StationRow | ContractRow | RoleCard): Promise<void> =>
      write(documents, [{ Put: { TableName: table, Item: row } }]),
  };
};
export type NetworkStore = ReturnType<typeof createNetworkStore>;
