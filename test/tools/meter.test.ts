import { randomUUID } from "node:crypto";
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand as QueryDocumentsCommand,
  TransactGetCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
import { type IndexDefinition, tableName } from "#shared/db/table.ts";
import { dynamoDbEndpoint } from "#test/support/dynamodb-endpoint.ts";
import { type Item, itemSize } from "#test/support/meter/item-size.ts";
import { createItemReader, createMeter } from "#test/support/meter/meter.ts";

const clientOptions = {
  region: "local",
  endpoint: dynamoDbEndpoint(),
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};
const bare = new DynamoDBClient(clientOptions);
const client = new DynamoDBClient(clientOptions);
const documents = DynamoDBDocumentClient.from(client);
const stage = `test-${randomUUID().slice(0, 8)}`;
const plain = tableName(stage, "plain");
const indexed = tableName(stage, "indexed");
const byPlace: IndexDefinition = { name: "byPlace", partitionKey: "place", sortKey: "day" };

const meter = createMeter({
  reader: createItemReader(bare),
  indexesOf: (table) => (table === indexed ? [byPlace] : []),
});
client.middlewareStack.use(meter.plugin);

beforeAll(() => createTables(bare, stage, [{ name: "plain" }, { name: "indexed", indexes: [byPlace] }]));

/** The units that one piece of work is metered at. */
const metered = async (work: () => Promise<unknown>) => {
  const label = randomUUID();
  await meter.run(label, work);
  const { readUnits, writeUnits, units } = meter.totals(label);
  expect(units).toBe(readUnits + writeUnits);
  return { readUnits, writeUnits };
};

const newKey = () => ({ pk: { S: randomUUID() }, sk: { S: "A" } });

/** An item of exactly so many bytes, with a key of its own. */
const itemOf = (bytes: number, more: Item = {}): Item => {
  const item = { ...newKey(), ...more, text: { S: "" } };
  return { ...item, text: { S: "x".repeat(bytes - itemSize(item)) } };
};
const keyOf = ({ pk, sk }: Item): Item => ({ ...(pk && { pk }), ...(sk && { sk }) });
const put = async (item: Item, TableName = plain): Promise<Item> => {
  await bare.send(new PutItemCommand({ TableName, Item: item }));
  return keyOf(item);
};

/** Numbers as DynamoDB writes them back, so that both sides size the same text. */
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, zeros]) => digits * 10 ** (zeros - 5)),
);
const { value } = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: "grapheme", maxLength: 40 }).map((S) => ({ S })),
    number.map((each) => ({ N: `${each}` })),
    fc.boolean().map((BOOL) => ({ BOOL })),
    fc.constant({ NULL: true }),
    fc.uint8Array({ maxLength: 40 }).map((B) => ({ B })),
    fc
      .uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 4 })
      .map((SS) => ({ SS })),
    fc.array(tie("value"), { maxLength: 5 }).map((L) => ({ L })),
    fc.dictionary(fc.string({ minLength: 1 }), tie("value"), { maxKeys: 5 }).map((M) => ({ M })),
  ),
}));

describe("an item's size", () => {
  it("is to the byte what DynamoDB Local bills by", async () => {
    const property = fc.asyncProperty(value, async (any) => {
      const whole = Math.ceil((itemSize({ ...newKey(), any }) + 4) / 1024);
      const bill = async (bytes: number) => {
        const Item = itemOf(bytes, { any });
        const { ConsumedCapacity } = await bare.send(
          new PutItemCommand({ TableName: plain, Item, ReturnConsumedCapacity: "TOTAL" }),
        );
        return ConsumedCapacity?.CapacityUnits;
      };
      expect(await bill(whole * 1024)).toBe(whole);
      expect(await bill(whole * 1024 + 1)).toBe(whole + 1);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it("follows the published rules", () => {
    expect(itemSize({ name: { S: "王" } })).toBe(7);
    expect(itemSize({ n: { N: "12300" } })).toBe(1 + 2 + 1);
    expect(itemSize({ n: { N: "0" } })).toBe(1 + 0 + 1);
    expect(itemSize({ b: { BOOL: false } })).toBe(2);
    expect(itemSize({ m: { M: {} }, l: { L: [] } })).toBe(8);
    expect(itemSize({ m: { M: { a: { S: "b" } } } })).toBe(1 + 3 + 1 + 2);
    expect(itemSize(undefined)).toBe(0);
  });
});

describe("the meter agrees with DynamoDB Local on", () => {
  const sizes = [100, 1024, 1025, 4096, 4097, 9000];
  const ReturnConsumedCapacity = "TOTAL" as const;

  it.each(sizes)("a Get of %d bytes, eventual and strong", async (bytes) => {
    const Key = await put(itemOf(bytes));
    for (const ConsistentRead of [false, true]) {
      let billed: number | undefined;
      const units = await metered(async () => {
        const answer = await client.send(
          new GetItemCommand({ TableName: plain, Key, ConsistentRead, ReturnConsumedCapacity }),
        );
        billed = answer.ConsumedCapacity?.CapacityUnits;
      });
      expect(units).toEqual({ readUnits: billed, writeUnits: 0 });
    }
  });

  it.each(sizes)("a Put, an Update and a Delete of %d bytes", async (bytes) => {
    const item = itemOf(bytes);
    const calls = [
      () => client.send(new PutItemCommand({ TableName: plain, Item: item, ReturnConsumedCapacity })),
      () =>
        client.send(
          new PutItemCommand({
            TableName: plain,
            Item: { ...keyOf(item), text: { S: "x" } },
            ReturnConsumedCapacity,
          }),
        ),
      () =>
        client.send(
          new UpdateItemCommand({
            TableName: plain,
            Key: keyOf(item),
            UpdateExpression: "SET #t = :p",
            ExpressionAttributeNames: { "#t": "text" },
            ExpressionAttributeValues: { ":p": item.text ?? { S: "" } },
            ReturnConsumedCapacity,
          }),
        ),
      () =>
        client.send(new DeleteItemCommand({ TableName: plain, Key: keyOf(item), ReturnConsumedCapacity })),
      () =>
        client.send(new DeleteItemCommand({ TableName: plain, Key: keyOf(item), ReturnConsumedCapacity })),
    ];
    for (const call of calls) {
      let billed: number | undefined;
      const units = await metered(async () => {
        billed = (await call()).ConsumedCapacity?.CapacityUnits;
      });
      expect(units).toEqual({ readUnits: 0, writeUnits: billed });
    }
  });

  it("a BatchGet, item by item", async () => {
    const Keys = await Promise.all(sizes.map((bytes) => put(itemOf(bytes))));
    let billed: number | undefined;
    const units = await metered(async () => {
      const answer = await client.send(
        new BatchGetItemCommand({ RequestItems: { [plain]: { Keys } }, ReturnConsumedCapacity }),
      );
      billed = answer.ConsumedCapacity?.[0]?.CapacityUnits;
    });
    expect(units).toEqual({ readUnits: billed, writeUnits: 0 });
  });

  it.each([false, true])("a Query, on the sum (strong: %s)", async (ConsistentRead) => {
    const pk = { S: randomUUID() };
    for (const [place, bytes] of [300, 3000, 1500].entries())
      await put({ ...itemOf(bytes), pk, sk: { S: `${place}` } });
    let billed: number | undefined;
    const units = await metered(async () => {
      const answer = await client.send(
        new QueryCommand({
          TableName: plain,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": pk },
          ConsistentRead,
          ReturnConsumedCapacity,
        }),
      );
      billed = answer.ConsumedCapacity?.CapacityUnits;
    });
    expect(units).toEqual({ readUnits: billed, writeUnits: 0 });
    expect(billed).toBe(ConsistentRead ? 2 : 1);
  });
});

/** Puts rows of these sizes in bytes, in order under one partition key. */
const putRows = async (sizes: readonly number[]) => {
  const pk = randomUUID();
  const keys = sizes.map((_, place) => ({ pk, sk: `${place}`.padStart(3, "0") }));
  const rows = keys.map((key, place) => itemOf(sizes[place] ?? 0, { ...marshall(key), n: { N: "1.5" } }));
  await Promise.all(rows.map((row) => put(row)));
  return { pk, keys };
};

describe("through a document client the meter agrees with DynamoDB Local on", () => {
  const ReturnConsumedCapacity = "TOTAL" as const;
  const sizes = [100, 4096, 4097, 9000, 40_000];

  it.each([false, true])("a Query of 100 rows of 1 KB (strong: %s)", async (ConsistentRead) => {
    const { pk } = await putRows(Array.from({ length: 100 }, () => 1024));
    let billed: number | undefined;
    const units = await metered(async () => {
      const answer = await documents.send(
        new QueryDocumentsCommand({
          TableName: plain,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": pk },
          ConsistentRead,
          ReturnConsumedCapacity,
        }),
      );
      expect(answer.Items?.[99]).toMatchObject({ pk, n: 1.5 });
      billed = answer.ConsumedCapacity?.CapacityUnits;
    });
    expect(units).toEqual({ readUnits: billed, writeUnits: 0 });
    expect(billed).toBe(ConsistentRead ? 25 : 12.5);
  });

  it.each(sizes)("a Get of %d bytes, eventual and strong", async (bytes) => {
    const { keys } = await putRows([bytes]);
    for (const ConsistentRead of [false, true]) {
      let billed: number | undefined;
      const units = await metered(async () => {
        const answer = await documents.send(
          new GetCommand({ TableName: plain, Key: keys[0], ConsistentRead, ReturnConsumedCapacity }),
        );
        billed = answer.ConsumedCapacity?.CapacityUnits;
      });
      expect(units).toEqual({ readUnits: billed, writeUnits: 0 });
    }
  });

  it("a BatchGet, item by item", async () => {
    const { keys: Keys } = await putRows(sizes);
    let billed: number | undefined;
    const units = await metered(async () => {
      const answer = await documents.send(
        new BatchGetCommand({ RequestItems: { [plain]: { Keys } }, ReturnConsumedCapacity }),
      );
      billed = answer.ConsumedCapacity?.[0]?.CapacityUnits;
    });
    expect(units).toEqual({ readUnits: billed, writeUnits: 0 });
  });
});

describe("the meter bills as AWS publishes", () => {
  it("a TransactGet through a document client: two units for each started 4 KB of an item", async () => {
    const { keys } = await putRows([100, 4097, 9000]);
    const TransactItems = keys.map((Key) => ({ Get: { TableName: plain, Key } }));
    const units = await metered(() => documents.send(new TransactGetCommand({ TransactItems })));
    expect(units).toEqual({ readUnits: 2 * (1 + 2 + 3), writeUnits: 0 });
  });

  it("nothing for what a BatchWrite through a document client left undone", async () => {
    const done = { pk: randomUUID(), sk: "A", text: "x".repeat(1500) };
    const undone = { ...done, sk: "B" };
    const throttled = new DynamoDBClient(clientOptions);
    throttled.middlewareStack.use(meter.plugin);
    const answer = { UnprocessedItems: { [plain]: [{ PutRequest: { Item: marshall(undone) } }] } };
    throttled.middlewareStack.addRelativeTo(
      <Args, Answer extends { output: object }>(next: (args: Args) => Promise<Answer>) =>
        async (args: Args) => {
          const result = await next(args);
          return { ...result, output: { ...result.output, ...answer } };
        },
      { name: "throttle", relation: "after", toMiddleware: "meter" },
    );
    const units = await metered(() =>
      DynamoDBDocumentClient.from(throttled).send(
        new BatchWriteCommand({
          RequestItems: { [plain]: [done, undone].map((Item) => ({ PutRequest: { Item } })) },
        }),
      ),
    );
    expect(units).toEqual({ readUnits: 0, writeUnits: 2 });
  });

  it("what is not there: half a unit eventual, one strong, two in a transaction", async () => {
    const Key = newKey();
    expect(await metered(() => client.send(new GetItemCommand({ TableName: plain, Key })))).toEqual({
      readUnits: 0.5,
      writeUnits: 0,
    });
    expect(
      await metered(() => client.send(new GetItemCommand({ TableName: plain, Key, ConsistentRead: true }))),
    ).toMatchObject({ readUnits: 1 });
    expect(
      await metered(() =>
        client.send(new BatchGetItemCommand({ RequestItems: { [plain]: { Keys: [Key, newKey()] } } })),
      ),
    ).toMatchObject({ readUnits: 1 });
    expect(
      await metered(() =>
        client.send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName: plain, Key } }] })),
      ),
    ).toMatchObject({ readUnits: 2 });
    const empty = new QueryCommand({
      TableName: plain,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": Key.pk },
    });
    expect(await metered(() => client.send(empty))).toMatchObject({ readUnits: 0.5 });
  });

  it("a transaction of 20 small puts: 40 units", async () => {
    const TransactItems = Array.from({ length: 20 }, () => ({
      Put: { TableName: plain, Item: itemOf(100) },
    }));
    expect(await metered(() => client.send(new TransactWriteItemsCommand({ TransactItems })))).toEqual({
      readUnits: 0,
      writeUnits: 40,
    });
  });

  it("a check in a transaction: two units a KB of the item checked", async () => {
    const Key = await put(itemOf(2000));
    const check = { ConditionCheck: { TableName: plain, Key, ConditionExpression: "attribute_exists(pk)" } };
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [check, { Put: { TableName: plain, Item: itemOf(1025) } }],
    });
    expect(await metered(() => client.send(transaction))).toMatchObject({ writeUnits: 4 + 4 });
  });

  it("an update that shrinks an item: by its size before", async () => {
    const Key = await put(itemOf(3000));
    const update = new UpdateItemCommand({
      TableName: plain,
      Key,
      UpdateExpression: "REMOVE #t",
      ExpressionAttributeNames: { "#t": "text" },
    });
    expect(await metered(() => client.send(update))).toMatchObject({ writeUnits: 3 });
  });

  it("refused writes like those that went through", async () => {
    const item = itemOf(1500);
    await put(item);
    const ConditionExpression = "attribute_not_exists(pk)";
    const larger = { ...item, more: { S: "x".repeat(2000) } };
    const refusedPut = new PutItemCommand({ TableName: plain, Item: larger, ConditionExpression });
    expect(
      await metered(() => expect(client.send(refusedPut)).rejects.toThrow(ConditionalCheckFailedException)),
    ).toMatchObject({ writeUnits: 4 });
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName: plain, Item: item, ConditionExpression } },
        { Put: { TableName: plain, Item: itemOf(100) } },
      ],
    });
    expect(
      await metered(() => expect(client.send(transaction)).rejects.toThrow(TransactionCanceledException)),
    ).toMatchObject({ writeUnits: 4 + 2 });
  });

  it("nothing for a call that is malformed", async () => {
    const malformed = new PutItemCommand({
      TableName: plain,
      Item: newKey(),
      ConditionExpression: "no such syntax (",
    });
    expect(await metered(() => expect(client.send(malformed)).rejects.toThrow())).toEqual({
      readUnits: 0,
      writeUnits: 0,
    });
  });

  it("each item of a batch of writes, whatever was there before", async () => {
    const Key = await put(itemOf(2500));
    const batch = new BatchWriteItemCommand({
      RequestItems: { [plain]: [{ DeleteRequest: { Key } }, { PutRequest: { Item: itemOf(100) } }] },
    });
    expect(await metered(() => client.send(batch))).toMatchObject({ writeUnits: 3 + 1 });
  });
});

describe("copies in an index", () => {
  const at = (place: string): Item => ({ place: { S: place }, day: { S: "2026-03-02" } });
  const set = (Key: Item, place: string) =>
    new UpdateItemCommand({
      TableName: indexed,
      Key,
      UpdateExpression: "SET place = :p",
      ExpressionAttributeValues: { ":p": { S: place } },
    });

  it("cost one write where they appear, change or go, and two where they move", async () => {
    const item = itemOf(1500, at("a"));
    const Key = keyOf(item);
    const steps: [() => Promise<unknown>, number][] = [
      [() => client.send(new PutItemCommand({ TableName: indexed, Item: item })), 2 + 2],
      [() => client.send(set(Key, "b")), 2 + 2 + 2],
      [() => client.send(set(Key, "b")), 2],
      [
        () =>
          client.send(
            new UpdateItemCommand({
              TableName: indexed,
              Key,
              UpdateExpression: "SET note = :n",
              ExpressionAttributeValues: { ":n": { S: "n" } },
            }),
          ),
        2 + 2,
      ],
      [
        () =>
          client.send(new UpdateItemCommand({ TableName: indexed, Key, UpdateExpression: "REMOVE place" })),
        2 + 2,
      ],
      [() => client.send(new DeleteItemCommand({ TableName: indexed, Key })), 2],
    ];
    for (const [step, units] of steps)
      expect(await metered(step)).toEqual({ readUnits: 0, writeUnits: units });
  });

  it("are written once for a transaction, and not at all where it is refused", async () => {
    const Item = itemOf(100, at("a"));
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName: indexed, Item, ConditionExpression: "attribute_not_exists(pk)" } }],
    });
    expect(await metered(() => client.send(transaction))).toMatchObject({ writeUnits: 2 + 1 });
    const second = new TransactWriteItemsCommand(transaction.input);
    expect(
      await metered(() => expect(client.send(second)).rejects.toThrow(TransactionCanceledException)),
    ).toMatchObject({ writeUnits: 2 });
  });
});

describe("a label", () => {
  it("has what was called under it, side by side with others, and nothing else", async () => {
    const Key = await put(itemOf(100));
    const read = () => client.send(new GetItemCommand({ TableName: plain, Key }));
    const [one, two] = await Promise.all([
      metered(() => Promise.all([read(), read()])),
      metered(async () => {
        await read();
        await Promise.all([read(), read()]);
      }),
      read(),
    ]);
    expect([one.readUnits, two.readUnits]).toEqual([1, 1.5]);
    expect(meter.totals("never used")).toEqual({ readUnits: 0, writeUnits: 0, units: 0 });
  });

  it("counts a document client's calls alike", async () => {
    const row = { pk: randomUUID(), sk: "A", text: "x".repeat(1500), n: 5 };
    expect(itemSize(marshall(row))).toBeGreaterThan(1500);
    expect(
      await metered(() => documents.send(new PutCommand({ TableName: plain, Item: row }))),
    ).toMatchObject({ writeUnits: 2 });
    expect(
      await metered(() => documents.send(new GetCommand({ TableName: plain, Key: { pk: row.pk, sk: "A" } }))),
    ).toMatchObject({ readUnits: 0.5 });
    const checks = [
      {
        ConditionCheck: {
          TableName: plain,
          Key: { pk: row.pk, sk: "A" },
          ConditionExpression: "attribute_exists(pk)",
        },
      },
    ];
    expect(
      await metered(() => documents.send(new TransactWriteCommand({ TransactItems: checks }))),
    ).toMatchObject({ writeUnits: 4 });
  });

  it("refuses to size a part of an item", async () => {
    const Key = await put(itemOf(100));
    const part = new GetItemCommand({ TableName: plain, Key, ProjectionExpression: "sk" });
    await expect(metered(() => client.send(part))).rejects.toThrow(/whole items/);
  });
});
