import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadDemoCounty } from "#infra/local/demo/load.ts";
import { launch } from "#infra/local/launch.ts";
import { freePort } from "#infra/local/ports.ts";

/** One running house with its demo county for all tests that speak HTTP, on a DynamoDB Local of its own in memory. */
export const setup = async (project: TestProject) => {
  const dataDir = mkdtempSync(join(tmpdir(), "helink-house-"));
  const house = await launch({ port: await freePort(), dataDir, inMemory: true });
  await loadDemoCounty(house, () => undefined);
  await house.stack.settled();
  house.markReady();
  project.provide("base", house.base);
  project.provide("dataDir", dataDir);
  project.provide("houseDynamoDb", house.dynamoDbEndpoint);
  return async () => {
    await house.close();
    const errors = readFileSync(join(dataDir, "log.jsonl"), "utf8")
      .split("\n")
      .filter((line) => line.includes('"level":"error"'));
    if (errors.length > 0) {
      process.stdout.write(
        `the house logged ${errors.length} errors; the first:\n${errors.slice(0, 3).join("\n")}\n`,
      );
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
};

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the running house. */
    base: string;
    /** Its data folder: log, mailbox. */
    dataDir: string;
    /** Address of its tables. */
    houseDynamoDb: string;
  }
}
