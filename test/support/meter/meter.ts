import { AsyncLocalStorage } from "node:async_hooks";
import { isDeepStrictEqual } from "node:util";
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import type { IndexDefinition } from "#shared/db/table.ts";
import type { Item } from "./item-size.ts";
import { readUnits } from "./read-units.ts";
import { type Touched, touched, writeUnits } from "./write-units.ts";

/** Looks at an item without being metered; undefined where there is none. */
export type ItemReader = (table: string, key: Item) => Promise<Item | undefined>;

/** Reads items strongly through a client that carries no meter. */
export const createItemReader =
  (client: DynamoDBClient): ItemReader =>
  async (TableName, Key) =>
    (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;

/** Request units as DynamoDB bills them on demand. */
export interface Totals {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly units: number;
}

type Plugin = Parameters<DynamoDBClient["middlewareStack"]["use"]>[0];

/** The name lib-dynamodb gives the middleware that turns the attribute values of an answer into plain values. */
const unmarshalling = "DocumentUnmarshall";

export interface Meter {
  /** For the `middlewareStack` of a client, or of a document client. */
  readonly plugin: Plugin;
  /** Counts the calls that `run` makes, however deep, under a label; calls outside any label are not counted. */
  run<T>(label: string, run: () => Promise<T>): Promise<T>;
  totals(label: string): Totals;
}

const isBilledFailure = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(({ Code }) => Code === "ConditionalCheckFailed"));

/** The command's name decides the types of its input and output, which no signature can say of a middleware. */
const unitsRead = (command: string, input: object, output: object): number => {
  const count = Object.entries(readUnits).find(([name]) => name === command)?.[1];
  return count ? count(input as never, output as never) : 0;
};
const itemsTouched = (command: string, input: object): Touched[] => {
  const list = Object.entries(touched).find(([name]) => name === command)?.[1];
  return list ? list(input as never) : [];
};

/** What a BatchWrite left undone is not billed. */
const leftUndone = (output: object, { table, key }: Touched): boolean =>
  "UnprocessedItems" in output &&
  itemsTouched("BatchWriteItemCommand", { RequestItems: output.UnprocessedItems }).some((undone) =>
    isDeepStrictEqual({ table, key }, { table: undone.table, key: undone.key }),
  );

const metered = new Set([...Object.keys(readUnits), ...Object.keys(touched)]);

/**
 * Adds up the request units that AWS would bill for the calls of a client, by the published rules: DynamoDB Local
 * reports transactions, refused writes and empty queries wrongly. Written items are looked up before and after each
 * write, so it belongs to tests and benchmarks, on items that nobody else writes meanwhile. A refused update is billed
 * by the item as it stands, since what it would have become is not known. Scan and PartiQL are not counted.
 * @param indexesOf the indexes of a table, by its physical name
 */
export const createMeter = ({
  reader,
  indexesOf = () => [],
}: {
  readonly reader: ItemReader;
  readonly indexesOf?: (table: string) => readonly IndexDefinition[];
}): Meter => {
  const labels = new AsyncLocalStorage<string>();
  const counted = new Map<string, Totals>();

  const totals = (label: string): Totals => counted.get(label) ?? { readUnits: 0, writeUnits: 0, units: 0 };
  const add = (label: string, read: number, write: number): void => {
    const sum = totals(label);
    counted.set(label, {
      readUnits: sum.readUnits + read,
      writeUnits: sum.writeUnits + write,
      units: sum.units + read + write,
    });
  };
  const look = (items: readonly Touched[]) => Promise.all(items.map(({ table, key }) => reader(table, key)));

  const plugin: Plugin = {
    applyToStack: (stack) => {
      // A client without documents unmarshalls nothing; a document client's commands override this by name.
      stack.addRelativeTo(<Next>(next: Next) => next, {
        name: unmarshalling,
        relation: "before",
        toMiddleware: "deserializerMiddleware",
      });
      stack.addRelativeTo(
        <Args extends { input: object }, Answer extends { output: object }>(
          next: (args: Args) => Promise<Answer>,
          { commandName = "" }: { commandName?: string },
        ) =>
          async (args: Args): Promise<Answer> => {
            const label = labels.getStore();
            if (label === undefined || !metered.has(commandName)) return next(args);
            const items = itemsTouched(commandName, args.input);
            const before = await look(items);
            const bill = async (output: object) => {
              const after = await look(items);
              const written = items.reduce(
                (sum, item, at) =>
                  leftUndone(output, item)
                    ? sum
                    : sum + writeUnits(item, before[at], after[at], indexesOf(item.table)),
                0,
              );
              add(label, unitsRead(commandName, args.input, output), written);
            };
            try {
              const result = await next(args);
              await bill(result.output);
              return result;
            } catch (error) {
              if (isBilledFailure(error)) await bill({});
              throw error;
            }
          },
        // The one place that sees both the marshalled input and the answer before it is unmarshalled.
        { name: "meter", relation: "after", toMiddleware: unmarshalling },
      );
    },
  };
  return { plugin, run: (label, run) => labels.run(label, run), totals };
};
