import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { get, queryAll } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import { networkPk, stateKey } from "./keys.ts";
import { type ContractRow, networkRowSchema, type StationRow, stateRowSchema } from "./rows.ts";
import type { CountyNetwork } from "./rules/county-network.ts";
import { stationCardsOf } from "./rules/station-card.ts";

/** Checks, in another area's transaction, that a network has not changed since it was read. */
export const networkUnchanged = (table: string, { county, version }: CountyNetwork): Write => ({
  ConditionCheck: { TableName: table, Key: stateKey(county), ...atVersion(version) },
});

/** The access patterns of counties' stations and contracts. */
export const createCountyNetworkStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A county's stations and contracts; a consistent read, so that a closure shows at once. */
  read: async (county: string): Promise<CountyNetwork> => {
    // The version first: read after the query, it could be that of a change of which the query saw only half.
    const state = await get(documents, table, stateKey(county), stateRowSchema(), true);
    const rows = await queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": networkPk(county) },
        ConsistentRead: true,
      },
      networkRowSchema(),
    );
    return {
      county,
      version: state?.version ?? 0,
      stations: rows.filter((row) => row.type === "station"),
      contracts: rows.filter((row) => row.type === "contract"),
    };
  },

  /** 2. Saves a station with its card, or a contract. @throws ConditionFailed if the network has changed since it was read */
  save: (row: StationRow | ContractRow, { county, version }: CountyNetwork): Promise<void> => {
    const state = { ...stateKey(county), type: "state", version: version + 1 };
    return write(documents, [
      putNext(table, row),
      putNext(table, state),
      ...stationCardsOf(row).map((Item): Write => ({ Put: { TableName: table, Item } })),
    ]);
  },

  /** 3. Puts rows, and stations' cards, unconditionally and not atomically: only for seeding a county not yet in use. */
  load: (rows: readonly (StationRow | ContractRow)[]): Promise<void> =>
    writeMany(documents, table, { put: [...rows, ...rows.flatMap(stationCardsOf)] }),
});
export type CountyNetworkStore = ReturnType<typeof createCountyNetworkStore>;
