import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { absent, atVersion, newerThanStored, putNewer, putNext } from "#shared/db/conditions.ts";
import { queryDue, sweepDue } from "#shared/db/due.ts";
import { get, queryAll } from "#shared/db/read.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { tableName } from "#shared/db/table.ts";
import { ConditionFailed, tryWrite, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

const dueIndex = { name: "due", partitionKey: "due", sortKey: "dueAt" } as const;
const rowSchema = z.object({ pk: z.string(), sk: z.string(), version: z.int(), text: z.string().optional() });

let documents: Platform["documents"];
let logged: Awaited<ReturnType<typeof createTestPlatform>>["logged"];
let log: Platform["log"];
let table: string;

beforeAll(async () => {
  const world = await createTestPlatform([{ name: "rows", indexes: [dueIndex] }]);
  documents = world.platform.documents;
  log = world.platform.log;
  logged = world.logged;
  table = tableName(world.platform.stage, "rows");
});

const row = (pk: string, version: number, more: object = {}) => ({ pk, sk: "ROW", version, ...more });
const stored = (pk: string) => get(documents, table, { pk, sk: "ROW" }, rowSchema, true);

describe("conditions", () => {
  it("putNext takes version 1 once, then each version after the one before", async () => {
    expect(await tryWrite(documents, [putNext(table, row("next", 1))])).toBe(true);
    expect(await tryWrite(documents, [putNext(table, row("next", 1))])).toBe(false);
    expect(await tryWrite(documents, [putNext(table, row("next", 3))])).toBe(false);
    expect(await tryWrite(documents, [putNext(table, row("next", 2))])).toBe(true);
    expect((await stored("next"))?.version).toBe(2);
  });

  it("putNewer keeps the newest version, whatever the order of arrival", async () => {
    const arrivals = [3, 1, 5, 4, 5];
    const taken = [];
    for (const version of arrivals)
      taken.push(await tryWrite(documents, [putNewer(table, row("newer", version))]));
    expect(taken).toEqual([true, false, true, false, false]);
    expect((await stored("newer"))?.version).toBe(5);
  });

  it.each([
    ["absent", "a", absent, false],
    ["absent, for a key without a row", "nobody", absent, true],
    ["atVersion of the stored version", "a", atVersion(2), true],
    ["atVersion of another version", "a", atVersion(1), false],
    ["atVersion(0)", "a", atVersion(0), false],
    ["newerThanStored of the same version", "a", newerThanStored(2), false],
    ["newerThanStored of the next version", "a", newerThanStored(3), true],
    ["newerThanStored, for a key without a row", "nobody", newerThanStored(1), true],
  ])("%s", async (_, pk, condition, holds) => {
    await writeMany(documents, table, { put: [row("a", 2)] });
    const check = { ConditionCheck: { TableName: table, Key: { pk, sk: "ROW" }, ...condition } };
    const witness = { Put: { TableName: table, Item: row("witness", 1) } };
    expect(await tryWrite(documents, [witness, check])).toBe(holds);
  });
});

describe("retryOnConflict", () => {
  it("loses no increment of ten that are made at once", async () => {
    await write(documents, [putNext(table, row("count", 1))]);
    const increment = () =>
      retryOnConflict(async () => {
        const before = (await stored("count"))?.version ?? 0;
        await write(documents, [putNext(table, row("count", before + 1))]);
      });
    await Promise.all(Array.from({ length: 10 }, increment));
    expect((await stored("count"))?.version).toBe(11);
  });

  it("hands on the row that was in the way, and gives up as busy", async () => {
    await writeMany(documents, table, { put: [row("way", 7)] });
    const seen: unknown[] = [];
    const stubborn = retryOnConflict(async (conflict) => {
      seen.push(conflict?.itemAt(0)?.version);
      await write(documents, [putNext(table, row("way", 2))]);
    });
    await expect(stubborn).rejects.toMatchObject({ code: "busy", cause: expect.any(ConditionFailed) });
    expect(seen).toEqual([undefined, ...Array(9).fill(7)]);
  });

  it("passes every other error on at once", async () => {
    let attempts = 0;
    const failing = retryOnConflict(async () => {
      attempts += 1;
      throw new Error("not a conflict");
    });
    await expect(failing).rejects.toThrow("not a conflict");
    expect(attempts).toBe(1);
  });
});

it("queryAll reads every page", async () => {
  const put = Array.from({ length: 30 }, (_, at) => ({
    pk: "pages",
    sk: String(at).padStart(3, "0"),
    version: at,
    text: "x".repeat(80_000),
  }));
  await writeMany(documents, table, { put });
  const input = {
    TableName: table,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": "pages" },
  };
  const rows = await queryAll(documents, input, rowSchema);
  expect(rows.map(({ version }) => version)).toEqual(put.map(({ version }) => version));
});

describe("due rows", () => {
  const due = (pk: string, dueAt: string, list = "L") => ({ ...row(pk, 1), due: list, dueAt });
  const read = (by: string) => queryDue(documents, table, dueIndex, { list: "L", by }, rowSchema);

  beforeAll(() =>
    writeMany(documents, table, {
      put: [
        due("late", "2026-03-02T03:00Z"),
        due("early", "2026-03-02T01:00Z"),
        due("other", "2026-03-01T00:00Z", "M"),
      ],
    }),
  );

  it("are read by list and time, the longest due first", async () => {
    expect((await read("2026-03-02T00:59Z")).rows).toEqual([]);
    expect((await read("2026-03-02T01:00Z")).rows.map(({ pk }) => pk)).toEqual(["early"]);
    expect((await read("2026-03-02T04:00Z")).rows.map(({ pk }) => pk)).toEqual(["early", "late"]);
  });

  it("are swept although one of them fails, which is logged", async () => {
    const handled: string[] = [];
    const { rows } = await read("2026-03-02T04:00Z");
    await sweepDue(
      rows,
      async ({ pk }) => {
        if (pk === "early") throw new Error("no luck");
        handled.push(pk);
      },
      { log, event: "row-failed", fields: ({ pk }) => ({ pk }) },
    );
    expect(handled).toEqual(["late"]);
    expect(logged.filter(({ event }) => event === "row-failed")).toEqual([
      expect.objectContaining({
        level: "error",
        fields: [expect.objectContaining({ message: "no luck" }), { pk: "early" }],
      }),
    ]);
  });
});
