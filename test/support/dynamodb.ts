import type { TestProject } from "vitest/node";
import { startDynamoDb } from "#infra/local/dynamodb/start-dynamodb.ts";

/** One DynamoDB Local in memory for the whole run; its address is provided to every test file. */
export const setup = async (project: TestProject) => {
  const { endpoint, close } = await startDynamoDb({});
  project.provide("dynamoDbEndpoint", endpoint);
  return close;
};

declare module "vitest" {
  export interface ProvidedContext {
    dynamoDbEndpoint: string;
  }
}
