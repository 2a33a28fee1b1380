import { type DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { eachInParallel } from "#shared/concurrency/each-in-parallel.ts";
import { once } from "#shared/concurrency/once.ts";
import type { Log } from "#shared/observability/log.ts";
import { nextDueAt } from "./next-due-at.ts";
import { parseRow } from "./row.ts";
import type { IndexDefinition, Key } from "./table.ts";
import { tryWrite } from "./write.ts";

/** Due rows read at once. */
const pageRows = 100;

/** A sweep begins nothing new in its last seconds (ms), so that what it has begun can end. */
const lastSeconds = 15_000;

/** Whether there is time left to begin something. */
export const hasTime = (timeLeft: () => number): boolean => timeLeft() > lastSeconds;

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
  return { key, row: once(() => parseRow(schema, stored)), putBack };
};

/**
 * Rows of a list that are due by an instant, the longest due first, page after page. A due row carries the two
 * attributes of its index: the list's name (partition) and the ISO instant at which it is due (sort); without them it
 * is not due.
 */
export async function* duePages<T>(
  documents: DynamoDBDocumentClient,
  table: string,
  index: IndexDefinition,
  { list, by }: { readonly list: string; readonly by: string },
  schema: z.ZodType<T>,
): AsyncGenerator<readonly Due<T>[]> {
  const pages = paginateQuery(
    { client: documents, pageSize: pageRows },
    {
      TableName: table,
      IndexName: index.name,
      KeyConditionExpression: "#list = :list AND #dueAt <= :by",
      ExpressionAttributeNames: { "#list": index.partitionKey, "#dueAt": index.sortKey },
      ExpressionAttributeValues: { ":list": list, ":by": by },
    },
  );
  for await (const { Items = [] } of pages)
    yield Items.map((stored) => dueOf(documents, table, index, schema, stored));
}

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

/** How due rows are gone through. */
export interface Sweep<T> extends SweepLog {
  readonly timeLeft: () => number;
  /** Rows handled at a time. */
  readonly width: number;
  /** Rows of the same are handled one after the other, the longest due first: what they write is the same. */
  readonly of: (row: T) => string;
}

/** Runs work on the same thing one after the other. */
const createTurns = () => {
  const last = new Map<string, Promise<void>>();
  return async (thing: string, work: () => Promise<void>): Promise<void> => {
    const before = last.get(thing);
    const mine = before === undefined ? work() : before.then(work);
    last.set(thing, mine);
    await mine;
    if (last.get(thing) === mine) last.delete(thing);
  };
};

/**
 * Handles what is due to its end, or until the time is nearly up; the next sweep goes on then. What cannot be read or
 * handled is logged, keeps nothing else back, and comes again after ever longer pauses; after ten tries it is parked
 * with its reason.
 */
export const sweepDue = async <T>(
  pages: AsyncIterable<readonly Due<T>[]>,
  handle: (row: T) => Promise<void>,
  sweep: Sweep<T>,
): Promise<void> => {
  const { log, event, timeLeft, width, of } = sweep;
  const thingOf = ({ key, row }: Due<T>): string => {
    try {
      return of(row());
    } catch {
      return `${key.pk} ${key.sk}`;
    }
  };
  async function* groups() {
    for await (const page of pages) {
      yield* Map.groupBy(page, thingOf);
      if (!hasTime(timeLeft)) return log.warn("sweep-not-finished", { sweep: event });
    }
  }
  const inTurn = createTurns();
  await eachInParallel(groups(), width, ([thing, due]) =>
    inTurn(thing, async () => {
      for (const each of due) {
        if (!hasTime(timeLeft)) return;
        try {
          await handle(each.row());
        } catch (error) {
          await leave(each, error, sweep);
        }
      }
    }),
  );
};

/** The due rows of a page that can be read, for who handles several as one. The others are left as by {@link sweepDue}. */
export const readableOf = async <T>(due: readonly Due<T>[], sweepLog: SweepLog): Promise<T[]> => {
  const rows: T[] = [];
  for (const each of due) {
    try {
      rows.push(each.row());
    } catch (error) {
      await leave(each, error, sweepLog);
    }
  }
  return rows;
};
