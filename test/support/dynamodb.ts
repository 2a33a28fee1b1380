import type { TestProject } from "vitest/node";
import { startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";

/** Starts a DynamoDB Local in memory per worker: it handles one request at a time, so workers sharing one would wait. */
export const setup = async (project: TestProject) => {
  const workers = Array.from({ length: Number(project.config.maxWorkers) });
  const started = await Promise.all(workers.map(() => startDynamoDb({})));
  project.provide(
    "dynamoDbEndpoints",
    started.map(({ endpoint }) => endpoint),
  );
  return () => Promise.all(started.map(({ close }) => close()));
};

declare module "vitest" {
  export interface ProvidedContext {
    dynamoDbEndpoints: readonly string[];
  }
}
