import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { addDays } from "#shared/values/time.ts";
import { localClient } from "../aws/tables.ts";
import type { Resolved } from "../templates/resolve.ts";

/** The attributes by which schedules find what is due: ISO instants. */
const dueAttributes = new Set(["dueAt", "confirmBy"]);

/** Makes the projects look as if they had been published ten days before, so that there are days to tell of. */
export const createPublishEarlier = (tables: readonly Resolved[], dynamoDbEndpoint: string) => {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(localClient(dynamoDbEndpoint)));
  return async (): Promise<void> => {
    const TableName = tables.find(({ name }) => name.endsWith("-donations"))?.name;
    const { Items = [] } = await documents.send(new ScanCommand({ TableName }));
    for (const { pk, sk, publishedOn } of Items.filter((row) => row.sk === "CLOCK"))
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: { pk, sk },
          UpdateExpression: "SET publishedOn = :earlier",
          ExpressionAttributeValues: { ":earlier": addDays(publishedOn, -10) },
        }),
      );
  };
};

/**
 * Makes everything due that waits for its time in an index of due rows, as if days had passed. The rows change without
 * their versions, so that no event follows.
 */
export const createMakeDue = (tables: readonly Resolved[], dynamoDbEndpoint: string) => {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(localClient(dynamoDbEndpoint)));
  return async (): Promise<void> => {
    const now = new Date().toISOString();
    for (const { name: TableName, properties } of tables)
      for (const { IndexName, KeySchema } of properties.GlobalSecondaryIndexes ?? []) {
        const attribute: string = KeySchema[1]?.AttributeName;
        if (!dueAttributes.has(attribute)) continue;
        const { Items = [] } = await documents.send(new ScanCommand({ TableName, IndexName }));
        for (const { pk, sk, [attribute]: due } of Items)
          if (due > now)
            await documents.send(
              new UpdateCommand({
                TableName,
                Key: { pk, sk },
                UpdateExpression: "SET #due = :now",
                ExpressionAttributeNames: { "#due": attribute },
                ExpressionAttributeValues: { ":now": now },
              }),
            );
      }
  };
};
