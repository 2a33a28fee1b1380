import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { eachOf } from "#shared/concurrency/each-of.ts";
import { absent, atVersion, newerThanStored, putNewer, putNext } from "#shared/db/conditions.ts";
import { type Due, duePages, sweepDue } from "#shared/db/due.ts";
import { get, queryAll, readablePage } from "#shared/db/read.ts";
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
const getRaw = (pk: string) => documents.send(new GetCommand({ TableName: table, Key: { pk, sk: "ROW" } }));
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

it("a page that people read is without what cannot be read, which is logged, and goes on after it", async () => {
  const put = [1, 2, 3].map((at) => ({ pk: "list", sk: `ROW${at}`, version: at }));
  await writeMany(documents, table, {
    put: put.map((one) => (one.version === 2 ? { ...one, version: "two" } : one)),
  });
  const page = (after?: Record<string, unknown>) =>
    readablePage(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": "list" },
        Limit: 2,
        ExclusiveStartKey: after,
      },
      rowSchema,
      log,
    );
  const first = await page();
  expect(first).toEqual({ rows: [put[0]], next: { pk: "list", sk: "ROW2" } });
  expect((await page(first.next)).rows).toEqual([put[2]]);
  expect(logged.filter(({ event }) => event === "row-unreadable")).toEqual([
    {
      level: "error",
      event: "row-unreadable",
      fields: [
        expect.objectContaining({ message: "row list / ROW2 does not parse" }),
        { table, pk: "list", sk: "ROW2" },
      ],
    },
  ]);
});

describe("due rows", () => {
  const due = (pk: string, dueAt: string, list = "L") => ({ ...row(pk, 1), due: list, dueAt });
  const pagesOf = (by: string, list = "L") => duePages(documents, table, dueIndex, { list, by }, rowSchema);
  const read = async (by: string, list = "L") => {
    const rows: Due<z.infer<typeof rowSchema>>[] = [];
    for await (const page of pagesOf(by, list)) rows.push(...page);
    return rows;
  };

  beforeAll(() =>
    writeMany(documents, table, {
      put: [
        due("late", "2026-03-02T03:00Z"),
        due("early", "2026-03-02T01:00Z"),
        due("other", "2026-03-01T00:00Z", "M"),
      ],
    }),
  );

  const keysBy = async (by: string) => (await read(by)).map(({ key }) => key.pk);

  it("are read by list and time, the longest due first", async () => {
    expect(await keysBy("2026-03-02T00:59Z")).toEqual([]);
    expect(await keysBy("2026-03-02T01:00Z")).toEqual(["early"]);
    expect(await keysBy("2026-03-02T04:00Z")).toEqual(["early", "late"]);
  });

  /** A sweep at an instant, under which the rows that `fails` names fail. @returns the rows it handled */
  const sweepAt = async (at: string, fails: (pk: string) => boolean, list = "L") => {
    const handled: string[] = [];
    const handle = async ({ pk }: { pk: string }) => {
      if (fails(pk)) throw new Error("no luck");
      handled.push(pk);
    };
    await sweepDue(pagesOf(at, list), handle, { ...sweeping, now: new Date(at), width: 1 });
    return handled;
  };

  const sweeping = {
    event: "row-failed",
    now: new Date("2026-03-02T04:00Z"),
    timeLeft: () => 55_000,
    of: ({ pk }: { pk: string }) => pk,
    get log() {
      return log;
    },
  };

  describe("of a list of many", () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      due(
        `many-${String(at).padStart(3, "0")}`,
        `2026-03-02T00:${String(at % 60).padStart(2, "0")}Z`,
        "MANY",
      ),
    );
    const sweepMany = (handle: (row: { pk: string }) => Promise<void>, more: object = {}) =>
      sweepDue(pagesOf("2026-03-02T04:00Z", "MANY"), handle, { ...sweeping, width: 8, ...more });
    const pause = () => new Promise((resolve) => setImmediate(resolve));
    beforeAll(() => writeMany(documents, table, { put: many }));

    it("are swept to the end, so many at a time, and those of one thing one after the other in their order", async () => {
      const handled: string[] = [];
      const atWork = new Map<string, number>();
      let most = 0;
      const of = ({ pk }: { pk: string }) => pk.slice(-1);
      await sweepMany(
        async (row) => {
          expect(atWork.get(of(row)) ?? 0).toBe(0);
          atWork.set(of(row), 1);
          most = Math.max(
            most,
            [...atWork.values()].reduce((sum, one) => sum + one),
          );
          await pause();
          atWork.set(of(row), 0);
          handled.push(row.pk);
        },
        { of },
      );
      expect(handled.toSorted()).toEqual(many.map(({ pk }) => pk));
      expect(most).toBe(8);
      const whenDue = new Map(many.map(({ pk, dueAt }) => [pk, dueAt]));
      for (const thing of ["0", "7"]) {
        const times = handled.filter((pk) => pk.endsWith(thing)).map((pk) => whenDue.get(pk) ?? "");
        expect(times).toEqual(times.toSorted());
      }
    });

    it("are left to the next sweep once the time is nearly up", async () => {
      let left = 16_000;
      const handled: string[] = [];
      await sweepMany(
        async ({ pk }) => {
          handled.push(pk);
          left -= 10;
        },
        { timeLeft: () => left },
      );
      expect(handled).toHaveLength(100);
      expect(logged.at(-1)).toMatchObject({ event: "sweep-not-finished", fields: [{ sweep: "row-failed" }] });
    });

    it("are no reason to stop where one takes long: the others go on past it, over all pages", async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      let handled = 0;
      await sweepMany(async ({ pk }) => {
        if (pk === "many-000") return promise;
        handled += 1;
        if (handled === many.length - 1) resolve();
      });
      expect(handled).toBe(many.length - 1);
    });
  });

  it("are swept although one fails and another cannot be read; both are logged and come back later", async () => {
    await writeMany(documents, table, {
      put: [{ ...due("damaged", "2026-03-02T02:00Z"), version: "one" }],
    });
    const handled = await sweepAt("2026-03-02T04:00:00.000Z", (pk) => pk === "early");
    expect(handled).toEqual(["late"]);
    const key = (pk: string) => ({ pk, sk: "ROW" });
    expect(logged.filter(({ event }) => event === "row-failed").map(({ fields }) => fields)).toEqual([
      [expect.objectContaining({ message: "no luck" }), key("early")],
      [expect.objectContaining({ message: "row damaged / ROW does not parse" }), key("damaged")],
    ]);
    expect(await keysBy("2026-03-02T04:00:59.000Z")).toEqual(["late"]);
    expect(await keysBy("2026-03-02T04:01:00.000Z")).toEqual(["late", "damaged", "early"]);
  });

  it("come back ever more rarely, and are parked with the reason and their list after ten tries", async () => {
    await writeMany(documents, table, { put: [due("hopeless", "2026-03-03T00:00:00.000Z", "H")] });
    const stored = async () => (await getRaw("hopeless"))?.Item;
    const pauses: number[] = [];
    let now = Date.parse("2026-03-03T00:00:00.000Z");
    for (let tries = 0; tries < 9; tries += 1) {
      await sweepAt(new Date(now).toISOString(), () => true, "H");
      const next = Date.parse((await stored())?.dueAt);
      pauses.push((next - now) / 60_000);
      now = next;
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    logged.length = 0;
    await sweepAt(new Date(now).toISOString(), () => true, "H");
    expect(await stored()).toMatchObject({
      putBack: { tries: 10, why: "Error: no luck", at: new Date(now).toISOString(), list: "H" },
    });
    expect(await stored()).not.toHaveProperty("due");
    expect(logged.map(({ event }) => event)).toEqual(["row-failed", "row-parked"]);
    expect(await read("2027-01-01T00:00Z", "H")).toEqual([]);
  });

  it("stay as they are where somebody changed them meanwhile", async () => {
    await writeMany(documents, table, { put: [due("moved", "2026-03-01T00:00Z")] });
    const [first] = await read("2026-03-01T00:00Z");
    await writeMany(documents, table, { put: [{ ...row("moved", 2), text: "handled" }] });
    expect(await first?.putBack("late", new Date())).toBe("changed");
    expect((await getRaw("moved"))?.Item).toEqual({ ...row("moved", 2), text: "handled" });
  });
});

it("eachOf handles all, and throws what failed when it is through", async () => {
  const handled: number[] = [];
  const handle = (fails: number[]) => async (item: number) => {
    if (fails.includes(item)) throw new Error(`no ${item}`);
    handled.push(item);
  };
  await eachOf([1, 2], handle([]));
  await expect(eachOf([1, 2, 3], handle([2]))).rejects.toThrow("no 2");
  await expect(eachOf([1, 2, 3], handle([1, 2]))).rejects.toThrow("2 of the items failed");
  expect(handled).toEqual([1, 2, 1, 3, 3]);
});
