import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from "aws-lambda";
import type { Log } from "#shared/observability/log.ts";

/** Handles messages side by side. Those that failed are logged and given back to the queue; the others are done. */
export const eachMessage =
  (log: Log, handle: (message: SQSRecord) => Promise<void>) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = await Promise.all(
      Records.map(async (message) => {
        try {
          await handle(message);
          return [];
        } catch (error) {
          log.error("message-failed", error, { queue: message.eventSourceARN, id: message.messageId });
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
