import { defineConfig } from "vitest/config";
import { closingLine } from "#test/support/closing-line.ts";

// Two projects. `parts`: tests that compose what they need on a DynamoDB Local, each under a deployment stage of its
// own. `stack`: tests that call one running local stack over HTTP or open its page in Chromium; its files run one after
// the other, since two at once gain no time. Files share one module registry: reloading all code would only cost time.
const shared = { testTimeout: 60_000, hookTimeout: 120_000, isolate: false };

export default defineConfig({
  test: {
    reporters: ["default", closingLine],
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "parts",
          include: ["test/**/*.test.ts"],
          exclude: ["test/stack/**", "test/web/**"],
          globalSetup: ["test/support/dynamodb.ts"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: "stack",
          include: ["test/stack/**/*.test.ts", "test/web/**/*.test.ts"],
          globalSetup: ["test/support/local-stack.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
