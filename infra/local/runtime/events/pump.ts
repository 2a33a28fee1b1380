import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import type { Log } from "#shared/observability/log.ts";
import { type Store, wasAway } from "../dynamodb/store.ts";
import type { EventJournal } from "./event-journal.ts";
import type { Message, Queue } from "./queue.ts";
import { openTableStream } from "./table-stream.ts";

/** A message for a queue. */
export interface Delivery {
  readonly queue: Queue;
  readonly message: Message;
}

/** The messages that a stream record becomes. */
export type Route = (record: DynamoDBRecord) => readonly Delivery[];

/** Stores messages by `store`, then hands them to their queues. */
export const deliver = (
  deliveries: readonly Delivery[],
  store: (messages: Parameters<EventJournal["add"]>[0]) => void,
): void => {
  store(deliveries.map(({ queue, message }) => ({ queue: queue.name, ...message })));
  for (const [queue, group] of Map.groupBy(deliveries, (delivery) => delivery.queue))
    queue.accept(group.map((delivery) => delivery.message));
};

export interface PumpOptions {
  readonly documents: DynamoDBDocumentClient;
  readonly streams: DynamoDBStreamsClient;
  /** Physical name of the table. */
  readonly source: string;
  readonly journal: EventJournal;
  readonly route: Route;
  readonly log: Log;
  /** While it is away the stream is not read. */
  readonly store: Store;
}

/**
 * Milliseconds between two reads of a stream. Each read that finds nothing doubles the pause, because DynamoDB Local
 * searches a day's records every time; a nudge ends it.
 */
const pauses = { shortest: 500, longest: 5_000 };

export type Pump = Awaited<ReturnType<typeof startPump>>;

/** Carries one table's stream records to the queues. The checkpoint is stored together with the messages before it. */
export const startPump = async (options: PumpOptions) => {
  const { documents, streams, source, journal, route, log, store } = options;
  const { Table } = await documents.send(new DescribeTableCommand({ TableName: source }));
  const arn = Table?.LatestStreamArn;
  if (!arn) throw new Error(`table ${source} has no stream`);
  const stream = openTableStream(streams, arn, journal.checkpointOf(arn));
  let closed = false;
  let nudged = false;
  let wake = () => {};
  let looks = 0;
  let carried = 0;
  let pause = pauses.shortest;

  const look = async (): Promise<boolean> => {
    const { records, checkpoint } = await stream.read();
    if (records.length === 0) return false;
    const deliveries = records.flatMap((record) => route(record));
    deliver(deliveries, (messages) => {
      journal.take(arn, checkpoint, messages);
      stream.commit(checkpoint);
    });
    return true;
  };

  const run = async () => {
    while (!closed) {
      nudged = false;
      const outages = store.outages();
      try {
        const carriedSome = store.isUp() && (await look());
        looks += 1;
        if (carriedSome) {
          carried += 1;
          pause = pauses.shortest;
          continue;
        }
      } catch (error) {
        stream.rewind();
        if (!closed && !(await wasAway(store, outages))) log.error("pump-look-failed", error, { source });
      }
      if (nudged) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        pause = Math.min(2 * pause, pauses.longest);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = run();

  return {
    /** Reads the stream at once. */
    nudge: () => {
      nudged = true;
      wake();
    },
    /** Reads finished so far, and how many of them carried something. */
    progress: () => ({ looks, carried }),
    close: () => {
      closed = true;
      wake();
      return running;
    },
  };
};
