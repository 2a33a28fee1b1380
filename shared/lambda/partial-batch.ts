import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from "aws-lambda";
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

/** Handles stream records one after the other, up to the first that fails: the stream goes on from there. */
export const recordsInOrder =
  (log: Log, functionName: string, handle: (record: DynamoDBRecord) => Promise<void>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      try {
        await handle(record);
      } catch (error) {
        const sequence = record.dynamodb?.SequenceNumber ?? "";
        log.error("record-failed", error, { function: functionName, sequence });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }
    return { batchItemFailures: [] };
  };
