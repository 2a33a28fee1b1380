import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndexDescription,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { type TableDefinition, tableName } from "#shared/db/table.ts";

const keys = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: "HASH" as const },
  { AttributeName: sortKey, KeyType: "RANGE" as const },
];

const inputOf = (name: string, { indexes = [] }: TableDefinition): CreateTableCommandInput => {
  const attributes = new Set([
    "pk",
    "sk",
    ...indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ]);
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    KeySchema: keys("pk", "sk"),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keys(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: "ALL" },
      })),
    }),
  };
};

/** Switches expiry on unless it is on: DynamoDB refuses that a second time. */
const enableExpiry = async (
  client: DynamoDBClient,
  TableName: string,
  AttributeName: string,
): Promise<void> => {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.AttributeName === AttributeName) return;
  const TimeToLiveSpecification = { AttributeName, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
};

const indexText = (indexes: readonly GlobalSecondaryIndexDescription[] = []): string =>
  indexes
    .map((index) => [index.IndexName, ...(index.KeySchema ?? []).map((key) => key.AttributeName)].join(" "))
    .sort()
    .join(", ");

/** Refuses a table that was created with other indexes: they cannot be renamed, and its rows are of another version. */
const checkIndexes = async (client: DynamoDBClient, input: CreateTableCommandInput): Promise<void> => {
  const { TableName } = input;
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (indexText(Table?.GlobalSecondaryIndexes) !== indexText(input.GlobalSecondaryIndexes))
    throw new Error(
      `${TableName} was created by another version of the code: npm start -- --fresh begins anew`,
    );
};

const createTable = async (client: DynamoDBClient, stage: string, table: TableDefinition): Promise<void> => {
  const name = tableName(stage, table.name);
  const input = inputOf(name, table);
  try {
    await client.send(new CreateTableCommand(input));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, minDelay: 1, maxDelay: 2, maxWaitTime: 60 }, { TableName: name });
  await checkIndexes(client, input);
  if (table.expiryAttribute) await enableExpiry(client, name, table.expiryAttribute);
};

/**
 * Creates a stage's tables by their definitions and resolves when all are active. Safe to repeat: a table that exists
 * stays as it is. @throws Error if it has other indexes
 */
export const createTables = async (
  client: DynamoDBClient,
  stage: string,
  tables: readonly TableDefinition[],
): Promise<void> => {
  await Promise.all(tables.map((table) => createTable(client, stage, table)));
};
