import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { localCredentials, localRegion } from "#infra/local/platform/local-platform.ts";
import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
import { table } from "#services/donations/table.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";

/** A table of the donations service on a DynamoDB Local, under a stage of this name; the same one for the same name. */
export const openBooksTable = async (endpoint: string, stage: string) => {
  const connection = { region: localRegion, credentials: localCredentials, endpoint };
  await createTables(new DynamoDBClient(connection), stage, [table]);
  // DynamoDB Local takes long over a large table.
  const timeouts = { connection: 300_000, request: 300_000 };
  return { documents: createDocuments({ ...connection, timeouts }), name: tableName(stage, table.name) };
};
