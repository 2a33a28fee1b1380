import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { localClient } from "../aws/tables.ts";
import type { Resolved } from "../templates/resolve.ts";

/** The attributes by which schedules find what is due: ISO instants. */
const dueAttributes = new Set(["dueAt", "confirmBy"]);

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
