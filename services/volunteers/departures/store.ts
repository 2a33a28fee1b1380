import { type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { atVersion } from "#shared/db/conditions.ts";
import { duePages } from "#shared/db/due.ts";
import { get } from "#shared/db/read.ts";
import { tryWrite, type Write } from "#shared/db/write.ts";
import { giftsKey, giftsOfPerson } from "#shared/published/cards/gifts.ts";
import { type RoleCard, roleCardKey, roleCardSchema } from "#shared/published/cards/role-card.ts";
import { endingIndex } from "../profiles/keys.ts";
import { departureList } from "./keys.ts";
import { type DepartureRow, departureRowSchema } from "./rows.ts";

interface Tables {
  readonly volunteers: string;
  readonly network: string;
  readonly donations: string;
}

/** The access patterns of departures, and of what people have elsewhere. */
export const createDepartureStore = (documents: DynamoDBDocumentClient, tables: Tables) => ({
  /** The write of a departure, for the transaction of a withdrawal; a later one takes the place of an earlier one. */
  departureWrite: (row: DepartureRow): Write => ({ Put: { TableName: tables.volunteers, Item: row } }),

  /** 1. Departures to be decided by an ISO instant, page after page. */
  listDue: (by: string) =>
    duePages(documents, tables.volunteers, endingIndex, { list: departureList, by }, departureRowSchema()),

  /** 2. Forgets a departure that is decided, unless the person has withdrawn once more since it was read. */
  forget: async ({ pk, sk, version }: DepartureRow): Promise<void> => {
    await tryWrite(documents, [
      { Delete: { TableName: tables.volunteers, Key: { pk, sk }, ...atVersion(version) } },
    ]);
  },

  /** 3. The role card of a person; a consistent read. */
  findRoleCard: (personId: string): Promise<RoleCard | undefined> =>
    get(documents, tables.network, roleCardKey(personId), roleCardSchema(), true),

  /** 4. Whether a person has given anything while signed in: counted, not read. */
  hasGifts: async (personId: string): Promise<boolean> => {
    const { Count = 0 } = await documents.send(
      new QueryCommand({
        TableName: tables.donations,
        IndexName: giftsOfPerson.name,
        KeyConditionExpression: "#donor = :donor",
        ExpressionAttributeNames: { "#donor": giftsOfPerson.partitionKey },
        ExpressionAttributeValues: { ":donor": giftsKey(personId) },
        Select: "COUNT",
        Limit: 1,
      }),
    );
    return Count > 0;
  },
});
export type DepartureStore = ReturnType<typeof createDepartureStore>;
