import { defineConfig } from "vitest/config";
import { closingLine } from "#test/support/closing-line.ts";

// Two kinds of tests: those that compose what they need on a DynamoDB Local, in stages of their own, and those that
// speak HTTP to one running house, or open its page in Chromium. The second kind runs alone: two at once gain no time.
// None needs a world of its own for each file: loading all the code anew buys nothing.
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
          name: "house",
          include: ["test/stack/**/*.test.ts", "test/web/**/*.test.ts"],
          globalSetup: ["test/support/local-stack.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
