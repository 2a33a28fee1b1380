import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import type { Log } from "#shared/observability/log.ts";
import { Problem } from "#shared/problem/problem.ts";
import { backOff } from "./back-off.ts";
import { parseRow } from "./row.ts";
import type { Key } from "./table.ts";

/** Reads and parses one row; undefined if there is none. Eventually consistent unless `strong`. */
export const get = async <T>(
  documents: DynamoDBDocumentClient,
  table: string,
  key: Key,
  schema: z.ZodType<T>,
  strong = false,
): Promise<T | undefined> => {
  const { pk, sk } = key;
  const { Item } = await documents.send(
    new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: strong }),
  );
  return Item && parseRow(schema, Item);
};

/** Consecutive calls that return nothing before the caller gets `busy`. */
const attempts = 6;

/**
 * Reads and parses any number of rows by key (100 per call), in no order; absent rows are left out.
 * @throws Problem `busy` if throttling outlasts the retries
 */
export const getMany = async <T>(
  documents: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
  schema: z.ZodType<T>,
): Promise<T[]> => {
  const rows: T[] = [];
  let left = keys.map(({ pk, sk }) => ({ pk, sk }) as Record<string, unknown>);
  for (let attempt = 0; left.length > 0; ) {
    const now = left.slice(0, 100);
    const answer = await documents.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: now } } }));
    rows.push(...(answer.Responses?.[table] ?? []).map((row) => parseRow(schema, row)));
    const unread = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    left = [...unread, ...left.slice(now.length)];
    attempt = unread.length === now.length ? attempt + 1 : 0;
    if (attempt === attempts) throw new Problem("busy", { retryAfterSeconds: 1 });
    if (unread.length > 0) await backOff(attempt);
  }
  return rows;
};

/** A page of a query: parsed rows, and the key after which the next page begins. */
export interface Page<T> {
  readonly rows: T[];
  readonly next: Record<string, unknown> | undefined;
}

/** One Query call: at most 1 MB or `Limit` rows. */
export const queryPage = async <T>(
  documents: DynamoDBDocumentClient,
  input: QueryCommandInput,
  schema: z.ZodType<T>,
): Promise<Page<T>> => {
  const { Items = [], LastEvaluatedKey } = await documents.send(new QueryCommand(input));
  return { rows: Items.map((row) => parseRow(schema, row)), next: LastEvaluatedKey };
};

/**
 * {@link queryPage} for a list that people read: a row that does not parse is left out, and the line `row-unreadable`
 * names its key and wakes somebody, so that one row takes no other from its readers. Where the next page begins follows
 * from `next` alone, since the last row may be such a one.
 * Not for what decides or adds up: without the row that would be wrong, and nobody could see it.
 */
export const readablePage = async <T>(
  documents: DynamoDBDocumentClient,
  input: QueryCommandInput,
  schema: z.ZodType<T>,
  log: Pick<Log, "error">,
): Promise<Page<T>> => {
  const { Items = [], LastEvaluatedKey } = await documents.send(new QueryCommand(input));
  const rows = Items.flatMap((row) => {
    try {
      return [parseRow(schema, row)];
    } catch (error) {
      log.error("row-unreadable", error, { table: input.TableName, pk: row.pk, sk: row.sk });
      return [];
    }
  });
  return { rows, next: LastEvaluatedKey };
};

/** Every row of a query, page after page. Only for partitions of bounded size. */
export const queryAll = async <T>(
  documents: DynamoDBDocumentClient,
  input: QueryCommandInput,
  schema: z.ZodType<T>,
): Promise<T[]> => {
  const rows: T[] = [];
  for await (const { Items = [] } of paginateQuery({ client: documents }, input)) {
    rows.push(...Items.map((row) => parseRow(schema, row)));
  }
  return rows;
};

/**
 * Every row of a query, one after the other, for work that has to go on past a row that does not parse.
 * @throws UnreadableRow, the first one, once all others were given
 */
export async function* eachRow<T>(
  documents: DynamoDBDocumentClient,
  input: QueryCommandInput,
  schema: z.ZodType<T>,
): AsyncGenerator<T> {
  const unreadable: unknown[] = [];
  for await (const { Items = [] } of paginateQuery({ client: documents }, input)) {
    for (const row of Items) {
      let parsed: T;
      try {
        parsed = parseRow(schema, row);
      } catch (error) {
        unreadable.push(error);
        continue;
      }
      yield parsed;
    }
  }
  if (unreadable.length > 0) throw unreadable[0];
}
