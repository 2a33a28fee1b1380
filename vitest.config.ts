import { defineConfig } from "vitest/config";
import { closingLine } from "#test/support/closing-line.ts";

// One DynamoDB Local serves a whole run; files take tables of their own stage, so that they can run side by side.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/dynamodb.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ["default", closingLine],
  },
});
