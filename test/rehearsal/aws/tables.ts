import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import type { Resolved } from "../templates/resolve.ts";

/** Credentials that DynamoDB Local takes for anybody. */
export const localClient = (endpoint: string) => ({
  endpoint,
  region: "ap-southeast-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});

/** Creates the tables as their templates say, and resolves to DynamoDB Local's names of their streams by table. */
export const createTables = async (
  tables: readonly Resolved[],
  endpoint: string,
): Promise<ReadonlyMap<string, string>> => {
  const client = new DynamoDBClient(localClient(endpoint));
  const streams = new Map<string, string>();
  for (const { name, properties } of tables) {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification } = properties;
    const input: CreateTableCommandInput = {
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions,
      KeySchema,
      ...(GlobalSecondaryIndexes
        ? {
            GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(
              ({ IndexName, KeySchema, Projection }: Record<string, unknown>) => ({
                IndexName,
                KeySchema,
                Projection,
              }),
            ),
          }
        : {}),
      StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
    };
    await client.send(new CreateTableCommand(input));
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    streams.set(name, Table?.LatestStreamArn ?? "");
  }
  client.destroy();
  return streams;
};
