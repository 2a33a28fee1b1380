import { spawn } from "node:child_process";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
import { type LocalDynamoDb, startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";
import type { TableDefinition } from "#shared/db/table.ts";

const limit = 60_000;
const clientOf = ({ endpoint }: LocalDynamoDb) =>
  new DynamoDBClient({
    region: "local",
    endpoint,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

const visits: TableDefinition = {
  name: "visits",
  indexes: [{ name: "byDay", partitionKey: "day", sortKey: "sk" }],
  expiryAttribute: "expiresAt",
};
const TableName = "helink-test-visits";
const Item = { pk: { S: "household-1" }, sk: { S: "visit-1" }, day: { S: "2026-03-02" } };
const Key = { pk: Item.pk, sk: Item.sk };

describe("DynamoDB Local in memory", () => {
  let database: LocalDynamoDb;
  let client: DynamoDBClient;
  beforeAll(async () => {
    database = await startDynamoDb({});
    client = clientOf(database);
  }, limit);
  afterAll(() => database.close());

  it("creates tables as they are defined, and twice is as good as once", async () => {
    await createTables(client, "test", [visits, { name: "plain" }]);
    await client.send(new PutItemCommand({ TableName, Item }));
    await createTables(client, "test", [visits, { name: "plain" }]);

    const { Item: kept } = await client.send(new GetItemCommand({ TableName, Key }));
    expect(kept).toEqual(Item);
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({
      TableStatus: "ACTIVE",
      BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      GlobalSecondaryIndexes: [{ IndexName: "byDay", Projection: { ProjectionType: "ALL" } }],
    });
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: "expiresAt", TimeToLiveStatus: "ENABLED" });
  });

  it("refuses a table that exists with other indexes", async () => {
    const renamed = { name: "visits", indexes: [{ name: "byDate", partitionKey: "day", sortKey: "sk" }] };
    const created = createTables(client, "test", [renamed]);
    await expect(created).rejects.toThrow("helink-test-visits was created by another version of the code");
  });

  it("says by position which condition cancelled a transaction, with the row that stood there", async () => {
    const absent = { ConditionExpression: "attribute_not_exists(pk)" };
    const writing = client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName, Item: { ...Item, sk: { S: "visit-2" } }, ...absent } },
          { Put: { TableName, Item, ...absent, ReturnValuesOnConditionCheckFailure: "ALL_OLD" } },
        ],
      }),
    );
    const refused = await writing.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TransactionCanceledException);
    expect(refused).toMatchObject({
      CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed", Item }],
    });
  });

  it("says what Java said when it does not come up", async () => {
    const home = mkdtempSync(join(tmpdir(), "helink-java-"));
    mkdirSync(join(home, "bin"));
    const script =
      '#!/bin/sh\n[ "$1" = -version ] && echo \'version "17.0.1"\' >&2 && exit\necho no memory >&2; exit 1\n';
    writeFileSync(join(home, "bin", "java"), script, { mode: 0o755 });
    vi.stubEnv("JAVA_HOME", home);
    try {
      await expect(startDynamoDb({})).rejects.toThrow("DynamoDB Local ended: no memory");
    } finally {
      vi.unstubAllEnvs();
      rmSync(home, { recursive: true });
    }
  });

  it("is reached from this machine alone", async () => {
    const { onLoopback, endpoint } = database;
    expect(onLoopback).toBe(true);
    const foreign = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of foreign)
      await expect(fetch(`http://${address}:${new URL(endpoint).port}`)).rejects.toThrow("fetch failed");
  });

  it("refuses a port that is taken", async () => {
    const port = Number(new URL(database.endpoint).port);
    await expect(startDynamoDb({ port })).rejects.toThrow("EADDRINUSE");
  });
});

describe("DynamoDB Local on disk", () => {
  let dataDir: string;
  let lockFile: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), "helink-dynamodb-"));
    lockFile = join(dataDir, "dynamodb.lock");
  });
  afterAll(() => rmSync(dataDir, { recursive: true }));

  const javaPid = (): number => JSON.parse(readFileSync(lockFile, "utf8")).pid;
  const isRunning = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  /** A process that starts the database, stores a row and is killed. Answers the Java it had. */
  const startAndDie = async (): Promise<number> => {
    const program = `
      import { readFileSync, writeSync } from "node:fs";
      import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
      import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
      import { startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";
      const { endpoint } = await startDynamoDb({ dataDir: ${JSON.stringify(dataDir)} });
      const credentials = { accessKeyId: "local", secretAccessKey: "local" };
      const client = new DynamoDBClient({ region: "local", endpoint, credentials });
      await createTables(client, "test", [{ name: "visits" }]);
      await client.send(new PutItemCommand(${JSON.stringify({ TableName, Item })}));
      writeSync(1, readFileSync(${JSON.stringify(lockFile)}));
      process.kill(process.pid, "SIGKILL");`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [out, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(complaints).toBe("");
    return JSON.parse(out).pid;
  };

  it("leaves no Java behind when its parent is killed, and the next start has the data", {
    timeout: limit,
  }, async () => {
    const pid = await startAndDie();
    const database = await startDynamoDb({ dataDir });
    expect(isRunning(pid)).toBe(false);

    const { Item: kept } = await clientOf(database).send(new GetItemCommand({ TableName, Key }));
    expect(kept).toEqual(Item);

    const next = javaPid();
    expect(isRunning(next)).toBe(true);
    await database.close();
    expect(isRunning(next)).toBe(false);
    expect(existsSync(lockFile)).toBe(false);
    const [file = ""] = globSync("*.db", { cwd: dataDir });
    expect(
      readFileSync(join(dataDir, file), "latin1"),
      "writes look through no other table's records",
    ).toContain("records_of_stream");
  });

  it("takes over the lock of a process id that some other program has now", { timeout: limit }, async () => {
    writeFileSync(lockFile, JSON.stringify({ pid: process.pid, port: 1 }));
    utimesSync(lockFile, 0, 0);
    const database = await startDynamoDb({ dataDir });
    expect(javaPid()).not.toBe(process.pid);
    await database.close();
  });

  it("refuses a second one on the same files", { timeout: limit }, async () => {
    const database = await startDynamoDb({ dataDir });
    await expect(startDynamoDb({ dataDir })).rejects.toThrow(`another DynamoDB Local (process ${javaPid()}`);
    await database.close();
  });

  it("has stored what it answers: of transactions side by side a kill costs none", {
    timeout: limit,
  }, async () => {
    const database = await startDynamoDb({ dataDir });
    const { endpoint } = database;
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = new DynamoDBClient({ region: "local", endpoint, credentials, maxAttempts: 1 });
    await createTables(client, "test", [{ name: "visits" }]);
    const answered: string[] = [];
    for (let kill = 0; kill < 4; kill += 1) {
      const enough = answered.length + 10 + kill;
      const pid = javaPid();
      const put = async (pk: string) => {
        const rows = ["1", "2", "3"].map((sk) => ({
          pk: { S: pk },
          sk: { S: sk },
          text: { S: pk.repeat(200) },
        }));
        const TransactItems = rows.map((row) => ({ Put: { TableName, Item: row } }));
        await client.send(new TransactWriteItemsCommand({ TransactItems }));
        answered.push(pk);
        if (answered.length === enough) process.kill(pid, "SIGKILL");
      };
      await Promise.allSettled(Array.from({ length: 60 }, (_, at) => put(`kill ${kill}, ${at}`)));
      await vi.waitFor(async () => expect(await database.answers()).toBe(true), { timeout: 20_000 });
    }
    const isLost = async (pk: string) => {
      const last = { pk: { S: pk }, sk: { S: "3" } };
      const read = new GetItemCommand({ TableName, Key: last, ConsistentRead: true });
      return (await clientOf(database).send(read)).Item === undefined;
    };
    const lost = await Promise.all(answered.map(async (pk) => ((await isLost(pk)) ? [pk] : [])));
    expect(answered.length).toBeGreaterThan(40);
    expect(lost.flat()).toEqual([]);
    await database.close();
  });

  it(
    "is started again on its files where it is killed, and says so",
    async () => {
      const said: string[] = [];
      const database = await startDynamoDb({ dataDir, say: (line) => said.push(line) });
      const client = clientOf(database);
      await createTables(client, "test", [{ name: "visits" }]);
      await client.send(new PutItemCommand({ TableName, Item: { ...Item, sk: { S: "kept" } } }));
      process.kill(javaPid(), "SIGKILL");
      await vi.waitFor(() => expect(database.isUp()).toBe(false), limit);
      expect(await database.answers()).toBe(false);
      await vi.waitFor(() => expect(database.isUp()).toBe(true), limit);
      expect(database.outages()).toBe(1);
      const kept = await client.send(new GetItemCommand({ TableName, Key: { ...Key, sk: { S: "kept" } } }));
      expect(kept.Item).toBeDefined();
      expect(said).toEqual([
        "DynamoDB Local ended by itself; it is being started again. Until then everything waits.",
        "DynamoDB Local runs again.",
      ]);
      await database.close();
    },
    limit,
  );

  it("does not start on a damaged database, and names the file", async () => {
    const file = join(dataDir, "shared-local-instance.db");
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2)));
    await expect(startDynamoDb({ dataDir })).rejects.toThrow(`${file} is damaged`);
    writeFileSync(file, whole);
  });
});
