import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDemoCounty } from "#infra/local/demo/load.ts";
import { launch } from "#infra/local/launch.ts";
import { freePort } from "#infra/local/ports.ts";

/** A house of its own with the demo county, all that it holds consumed; `dynamoDbEndpoint` as in {@link launch}. */
export const startDemoHouse = async (dynamoDbEndpoint?: string) => {
  const dataDir = mkdtempSync(join(tmpdir(), "helink-bench-"));
  const house = await launch({ port: await freePort(), dataDir, inMemory: true, dynamoDbEndpoint });
  const demo = await loadDemoCounty(house, () => undefined);
  await house.stack.settled();
  house.markReady();
  return {
    house,
    demo,
    dataDir,
    close: async () => {
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
export type DemoHouse = Awaited<ReturnType<typeof startDemoHouse>>;
