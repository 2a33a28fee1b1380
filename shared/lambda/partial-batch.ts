import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from "aws-lambda";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { Log } from "#shared/observability/log.ts";
import { mostReceipts, pauseAfter } from "#shared/published/receipts.ts";
import type { HideMessage } from "./hide-message.ts";

/**
 * Handles messages side by side. Those that failed are logged and given back to the queue, hidden for the pause that
 * their receipts have earned; after the last receipt SQS finds them at once and puts them with the dead letters. The
 * others are done.
 */
export const eachMessage =
  (log: Log, hide: HideMessage, handle: (message: SQSRecord) => Promise<void>) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = await Promise.all(
      Records.map(async (message) => {
        try {
          await handle(message);
          return [];
        } catch (error) {
          const receipts = Number(message.attributes.ApproximateReceiveCount);
          const fields = { queue: message.eventSourceARN, id: message.messageId, receipts };
          log.error("message-failed", error, fields);
          const pause = receipts < mostReceipts ? pauseAfter(receipts) : 0;
          // Where this fails the message stays hidden for the queue's own time.
          await hide(message, pause).catch((reason) => log.error("message-not-hidden", reason, fields));
          return [{ itemIdentifier: message.messageId }];
        }
      }),
    );
    return { batchItemFailures: failed.flat() };
  };

/** Partitions of a table whose records are handled side by side: what a handler asks of others takes its time. */
const partitionsAtOnce = 5;

/**
 * Handles stream records: those of one partition (a need with its signups, an event of a payment) one after the other,
 * of several side by side. A partition is left at its first record that fails; the stream goes on from the earliest of
 * these, so that none is skipped, and what was done behind it is done again.
 */
export const recordsInOrder =
  (log: Log, functionName: string, handle: (record: DynamoDBRecord) => Promise<void>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed: number[] = [];
    const partitions = Map.groupBy(Records.entries(), ([, { dynamodb }]) => dynamodb?.Keys?.pk?.S);
    await inParallel([...partitions.values()], partitionsAtOnce, async (records) => {
      for (const [place, record] of records) {
        try {
          await handle(record);
        } catch (error) {
          const sequence = record.dynamodb?.SequenceNumber ?? "";
          log.error("record-failed", error, { function: functionName, sequence });
          failed.push(place);
          return;
        }
      }
    });
    const earliest = failed.length > 0 ? Records[Math.min(...failed)] : undefined;
    return {
      batchItemFailures: earliest ? [{ itemIdentifier: earliest.dynamodb?.SequenceNumber ?? "" }] : [],
    };
  };
