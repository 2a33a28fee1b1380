import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadDemoCounty } from "#infra/local/demo/load.ts";
import { launch } from "#infra/local/launch.ts";
import { freePort } from "#infra/local/ports.ts";

/** Starts one local stack with its demo county, on a DynamoDB Local in memory, for all tests that speak HTTP. */
export const setup = async (project: TestProject) => {
  const dataDir = mkdtempSync(join(tmpdir(), "helink-stack-"));
  const stack = await launch({ port: await freePort(), dataDir, inMemory: true });
  await loadDemoCounty(stack, () => undefined);
  await stack.services.settled();
  stack.markReady();
  project.provide("base", stack.base);
  project.provide("dataDir", dataDir);
  project.provide("stackDynamoDb", stack.dynamoDbEndpoint);
  return async () => {
    await stack.close();
    const errors = readFileSync(join(dataDir, "log.jsonl"), "utf8")
      .split("\n")
      .filter((line) => line.includes('"level":"error"'));
    if (errors.length > 0) {
      process.stdout.write(
        `the stack logged ${errors.length} errors; the first:\n${errors.slice(0, 3).join("\n")}\n`,
      );
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
};

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the running stack. */
    base: string;
    /** Its data folder: log, mailbox. */
    dataDir: string;
    /** Address of its DynamoDB Local. */
    stackDynamoDb: string;
  }
}
