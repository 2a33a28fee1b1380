import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, expect, it } from "vitest";
import { type Counts, createCounts } from "#shared/counts/counts.ts";
import { tableName } from "#shared/db/table.ts";
import { limits, limitsVersion } from "#shared/limits/limits.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

const name = "proposals-to-volunteer";
const { most } = limits[name];
let world: Awaited<ReturnType<typeof createTestPlatform>>;
let counts: Counts;
beforeEach(async () => {
  world = await createTestPlatform([{ name: "counted" }], { factor: 1 });
  counts = createCounts(world.platform, tableName(world.platform.stage, "counted"));
});

const rows = async () => {
  const TableName = tableName(world.platform.stage, "counted");
  return (await world.platform.documents.send(new ScanCommand({ TableName }))).Items ?? [];
};

it("takes as many as the limit says, however many come at once, for each key", async () => {
  const at = async (key: string) =>
    (await Promise.all(Array.from({ length: 30 }, () => counts.tryCount(name, key)))).filter(Boolean).length;
  expect(await at("one")).toBe(most);
  expect(await at("two")).toBe(most);
});

it("refuses with what was reached and from when on it takes more, and takes more then", async () => {
  for (let used = 0; used < most; used += 1) await counts.count(name, "one");
  await expect(counts.count(name, "one")).rejects.toMatchObject({
    code: "limit-reached",
    members: {
      limit: { name, most, minutes: 24 * 60, version: limitsVersion, until: "2026-03-02T16:00:00.000Z" },
      retryAfterSeconds: 15 * 3_600,
    },
  });
  world.clock.set("2026-03-02T16:00:00.000Z");
  await counts.count(name, "one");
});

it("stores no key, nothing that is the same on the next day, and an end", async () => {
  await counts.count(name, "203.0.113.7");
  const [first] = await rows();
  expect(JSON.stringify(first)).not.toContain("203.0.113.7");
  expect(first).toMatchObject({ used: 1, expiresAt: Date.parse("2026-03-02T17:00:00.000Z") / 1_000 });
  world.clock.set("2026-03-03T01:00:00.000Z");
  await counts.count(name, "203.0.113.7");
  expect(new Set((await rows()).map(({ pk }) => pk)).size).toBe(2);
});
