import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { expect, it } from "vitest";
import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { dynamoDbEndpoint } from "#test/support/dynamodb-endpoint.ts";

const connection = {
  region: "local",
  endpoint: dynamoDbEndpoint(),
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};

/** How many copies for a log a client makes of the answers to `run`. */
const copiesForLog = async (documents: DynamoDBDocumentClient, run: () => Promise<unknown>) => {
  let copies = 0;
  documents.middlewareStack.add(
    (next, context) => {
      context.outputFilterSensitiveLog = (output: unknown) => {
        copies += 1;
        return output;
      };
      return next;
    },
    { step: "initialize" },
  );
  await run();
  return copies;
};

it("reads without copying the answer for a log, as the SDK's own client does", async () => {
  const stage = `test-${randomUUID().slice(0, 8)}`;
  const TableName = tableName(stage, "plain");
  await createTables(new DynamoDBClient(connection), stage, [{ name: "plain" }]);
  const documents = createDocuments(connection);
  await documents.send(new PutCommand({ TableName, Item: { pk: "P", sk: "A", n: 1 } }));

  const readBy = (client: DynamoDBDocumentClient) => async () => {
    const query = new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": "P" },
    });
    expect((await client.send(query)).Items).toEqual([{ pk: "P", sk: "A", n: 1 }]);
  };
  const plain = DynamoDBDocumentClient.from(new DynamoDBClient(connection));
  expect(await copiesForLog(plain, readBy(plain))).toBe(1);
  expect(await copiesForLog(documents, readBy(documents))).toBe(0);
});
