import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDemoCounty } from "#infra/local/demo/load.ts";
import { launch } from "#infra/local/launch.ts";
import { freePort } from "#infra/local/ports.ts";

/** A local stack with the demo county loaded and every event consumed; `dynamoDbEndpoint` as in {@link launch}. */
export const startDemoStack = async (dynamoDbEndpoint?: string) => {
  const dataDir = mkdtempSync(join(tmpdir(), "helink-bench-"));
  const stack = await launch({ port: await freePort(), dataDir, inMemory: true, dynamoDbEndpoint });
  const demo = await loadDemoCounty(stack, () => undefined);
  await stack.services.settled();
  stack.markReady();
  return {
    stack,
    demo,
    dataDir,
    close: async () => {
      await stack.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
export type DemoStack = Awaited<ReturnType<typeof startDemoStack>>;
