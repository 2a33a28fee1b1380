import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, queryAll } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import { type CountyCard, countyCardKey, countyCardSchema } from "#shared/published/cards/county-card.ts";
import { type RoleCard, roleCardKey, roleCardSchema } from "#shared/published/cards/role-card.ts";
import {
  type ContractRow,
  type MachineClientRow,
  machineClientRowSchema,
  networkRowSchema,
  type StaffRow,
  type StationRow,
  staffRowSchema,
  stateRowSchema,
} from "./rows.ts";
import type { CountyNetwork } from "./rules/county-network.ts";

const networkPk = (county: string) => `NETWORK#${county}`;
const stateKey = (county: string) => ({ pk: networkPk(county), sk: "STATE" });
/** One station a division: the platform's is the county. */
export const stationKey = (county: string, division: string | null) => ({
  pk: networkPk(county),
  sk: `STATION#${division ?? county}`,
});
export const contractKey = (county: string, contractId: string) => ({
  pk: networkPk(county),
  sk: `CONTRACT#${contractId}`,
});
/** One appointment a person, role and place. */
export const staffKey = ({
  county,
  personId,
  role,
  division,
  operatorId,
}: Pick<StaffRow, "county" | "personId" | "role" | "division" | "operatorId">) => ({
  pk: `STAFF#${county}`,
  sk: `${personId}#${role}#${division ?? operatorId ?? county}`,
});
export const machineClientKey = (county: string, clientId: string) =>
  ({ pk: `CLIENTS#${county}`, sk: clientId }) as const;

/** A change of who holds what, with the role card that follows and the network it was worked out on. */
export interface StaffChange {
  readonly added?: StaffRow | MachineClientRow | undefined;
  readonly removed?: readonly (StaffRow | MachineClientRow)[];
  readonly card: RoleCard;
  readonly network: CountyNetwork;
}

/** The access patterns of the network table. */
export const createNetworkStore = (documents: DynamoDBDocumentClient, table: string) => {
  const partition = (pk: string, prefix = "") => ({
    TableName: table,
    KeyConditionExpression: prefix ? "pk = :pk AND begins_with(sk, :prefix)" : "pk = :pk",
    ExpressionAttributeValues: { ":pk": pk, ...(prefix ? { ":prefix": prefix } : {}) },
    ConsistentRead: true,
  });
  /** The row stands at this version; 0: it does not stand. */
  const standsAt = (version: number) =>
    version === 0
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : { ConditionExpression: "version = :seen", ExpressionAttributeValues: { ":seen": version } };
  const next = (
    row: CountyCard | StationRow | ContractRow | StaffRow | MachineClientRow | RoleCard,
  ): Write => ({
    Put: { TableName: table, Item: row, ...standsAt(row.version - 1) },
  });
  const state = ({ county, version }: CountyNetwork) => ({
    TableName: table,
    ...standsAt(version),
    key: stateKey(county),
  });

  return {
    /** 1. A county's card. */
    findCounty: (county: string): Promise<CountyCard | undefined> =>
      get(documents, table, countyCardKey(county), countyCardSchema),

    /** 2. Saves a county's card. @throws ConditionFailed if its version does not follow */
    saveCounty: (card: CountyCard): Promise<void> => write(documents, [next(card)]),

    /** 3. A county's stations and contracts as they stand now, so that a closure shows at once. */
    readNetwork: async (county: string): Promise<CountyNetwork> => {
      // The version first: a query may show half of a change, whose version it would then carry.
      const standing = await get(documents, table, stateKey(county), stateRowSchema, true);
      const rows = await queryAll(documents, partition(networkPk(county)), networkRowSchema);
      return {
        county,
        version: standing?.version ?? 0,
        stations: rows.filter((row) => row.type === "station"),
        contracts: rows.filter((row) => row.type === "contract"),
      };
    },

    /** 4. Saves a station or contract. @throws ConditionFailed if the network has changed since it was read */
    saveNetwork: (row: StationRow | ContractRow, network: CountyNetwork): Promise<void> => {
      const { key, ...condition } = state(network);
      const Item = { ...key, type: "state", version: network.version + 1 };
      return write(documents, [next(row), { Put: { ...condition, Item } }]);
    },

    /** 5. Who holds a role in a county. */
    listStaff: (county: string): Promise<StaffRow[]> =>
      queryAll(documents, partition(`STAFF#${county}`), staffRowSchema),

    /** 6. What a person holds in a county. */
    listHeldBy: (county: string, personId: string): Promise<StaffRow[]> =>
      queryAll(documents, partition(`STAFF#${county}`, `${personId}#`), staffRowSchema),

    /** 7. A role card as it stands now. */
    findRoleCard: (personId: string): Promise<RoleCard | undefined> =>
      get(documents, table, roleCardKey(personId), roleCardSchema, true),

    /**
     * 8. Adds and removes appointments or machine clients with the role card that follows.
     * @throws ConditionFailed if card or network have changed since they were read, or what is added stands
     */
    saveStaff: ({ added, removed = [], card, network }: StaffChange): Promise<void> => {
      const { key, ...condition } = state(network);
      return write(documents, [
        ...(added ? [next(added)] : []),
        ...removed.map(({ pk, sk }): Write => ({ Delete: { TableName: table, Key: { pk, sk } } })),
        next(card),
        { ConditionCheck: { ...condition, Key: key } },
      ]);
    },

    /** 9. The machine clients of a county. */
    listMachineClients: (county: string): Promise<MachineClientRow[]> =>
      queryAll(documents, partition(machineClientKey(county, "").pk), machineClientRowSchema),

    /** 10. Removes a machine client and its role card: its next call is refused. */
    removeMachineClient: ({ pk, sk, personId }: MachineClientRow): Promise<void> =>
      write(documents, [
        { Delete: { TableName: table, Key: { pk, sk } } },
        { Delete: { TableName: table, Key: roleCardKey(personId) } },
      ]),

    /** 11. Puts rows in place, whatever stood there, in any order and not as one: for loading what nobody uses yet. */
    load: (rows: readonly (StationRow | ContractRow | StaffRow | RoleCard)[]): Promise<void> =>
      writeMany(documents, table, { put: rows }),
  };
};
export type NetworkStore = ReturnType<typeof createNetworkStore>;
