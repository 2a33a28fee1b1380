import { type DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { Log } from "#shared/observability/log.ts";
import { nextDueAt } from "./next-due-at.ts";
import { parseRow } from "./row.ts";
import type { IndexDefinition, Key } from "./table.ts";
import { tryWrite } from "./write.ts";

/** Due rows read for one sweep of one list; what is left is read by the next sweep, a minute later. */
const mostDue = 100;

/** Tries after which a row is taken off its list: eight and a half hours, by the pauses between them. */
const mostTries = 10;

/**
 * What a sweep leaves on a row that it could not handle: how often, why and when, and the list that it comes back to.
 * It is an attribute beside the row's schema, so the next version of the row is without it.
 */
const putBackSchema = once(() =>
  z.object({ tries: z.int(), why: z.string(), at: z.string(), list: z.string() }),
);

/** A row of a due list, read but not yet parsed. */
export interface Due<T> {
  readonly key: Key;
  /** @throws UnreadableRow */
  readonly row: () => T;
  /**
   * Takes the row off the list until a later time, at last for good, and keeps the reason on it. A row that was changed
   * since it was read stays as it is. Resolves with what became of it.
   */
  readonly putBack: (reason: unknown, now: Date) => Promise<"later" | "parked" | "changed">;
}

const dueOf = <T>(
  documents: DynamoDBDocumentClient,
  table: string,
  { partitionKey, sortKey }: IndexDefinition,
  schema: z.ZodType<T>,
  stored: Record<string, unknown>,
): Due<T> => {
  const key = { pk: String(stored.pk), sk: String(stored.sk) };
  const [list, dueAt] = [stored[partitionKey], stored[sortKey]];
  const putBack: Due<T>["putBack"] = async (reason, now) => {
    const triesBefore = putBackSchema().safeParse(stored.putBack).data?.tries ?? 0;
    const isLast = triesBefore + 1 >= mostTries;
    const mark = { tries: triesBefore + 1, why: String(reason).slice(0, 300), at: now.toISOString(), list };
    const isPutBack = await tryWrite(documents, [
      {
        Update: {
          TableName: table,
          Key: key,
          UpdateExpression: `SET putBack = :mark${isLast ? " REMOVE #list" : ", #dueAt = :later"}`,
          ConditionExpression: "#list = :list AND #dueAt = :dueAt",
          ExpressionAttributeNames: { "#list": partitionKey, "#dueAt": sortKey },
          ExpressionAttributeValues: {
            ":mark": mark,
            ":list": list,
            ":dueAt": dueAt,
            ...(isLast ? {} : { ":later": nextDueAt(now, triesBefore) }),
          },
        },
      },
    ]);
    if (!isPutBack) return "changed";
    return isLast ? "parked" : "later";
  };
  return { key, row: () => parseRow(schema, stored), putBack };
};

/**
 * Rows of a list that are due by an instant, the longest due first: at most 100, or `every` one. A due row carries the
 * two attributes of its index: the list's name (partition) and the ISO instant at which it is due (sort); without them
 * it is not due.
 */
export const queryDue = async <T>(
  documents: DynamoDBDocumentClient,
  table: string,
  index: IndexDefinition,
  { list, by, every = false }: { readonly list: string; readonly by: string; readonly every?: boolean },
  schema: z.ZodType<T>,
): Promise<Due<T>[]> => {
  const query = {
    TableName: table,
    IndexName: index.name,
    KeyConditionExpression: "#list = :list AND #dueAt <= :by",
    ExpressionAttributeNames: { "#list": index.partitionKey, "#dueAt": index.sortKey },
    ExpressionAttributeValues: { ":list": list, ":by": by },
    ...(every ? {} : { Limit: mostDue }),
  };
  const due: Due<T>[] = [];
  for await (const { Items = [] } of paginateQuery({ client: documents }, query)) {
    due.push(...Items.map((stored) => dueOf(documents, table, index, schema, stored)));
    if (!every) break;
  }
  return due;
};

/** How a sweep reports: what fails is logged under `event`. */
export interface SweepLog {
  readonly log: Log;
  readonly event: string;
  /** The instant by which rows were read; the pauses begin then. */
  readonly now: Date;
}

/** Logs why a row was not handled, and puts it back. While the database is away it stays due. */
const leave = async <T>(
  { key, putBack }: Due<T>,
  error: unknown,
  { log, event, now }: SweepLog,
): Promise<void> => {
  log.error(event, error, { ...key });
  try {
    if ((await putBack(error, now)) === "parked") log.error("row-parked", error, { ...key, sweep: event });
  } catch (reason) {
    log.error("row-not-put-back", reason, { ...key });
  }
};

/**
 * Handles what is due, one after the other. What cannot be read or handled is logged, keeps nothing else back, and
 * comes again after ever longer pauses; after ten tries it is parked with its reason.
 */
export const sweepDue = async <T>(
  due: readonly Due<T>[],
  handle: (row: T) => Promise<void>,
  sweepLog: SweepLog,
): Promise<void> => {
  for (const each of due) {
    try {
      await handle(each.row());
    } catch (error) {
      await leave(each, error, sweepLog);
    }
  }
};

/** The due rows that can be read, for a sweep that handles several as one. The others are left as by {@link sweepDue}. */
export const readableOf = async <T>(due: readonly Due<T>[], sweepLog: SweepLog): Promise<T[]> => {
  const rows: T[] = [];
  await sweepDue(due, async (row) => void rows.push(row), sweepLog);
  return rows;
};
