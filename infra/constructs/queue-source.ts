import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { ConsumerQueue } from "./consumer-queue.ts";
import type { ServiceFunction } from "./service-function.ts";

export interface QueueSourceProps {
  readonly worker: ServiceFunction;
  readonly queue: ConsumerQueue;
}

/** Feeds a consumer's queue to its worker, ten messages at a time; the worker reports each failed message. */
export class QueueSource extends EventSourceMapping {
  constructor(scope: Construct, id: string, { worker, queue: { queue } }: QueueSourceProps) {
    super(scope, id, {
      target: worker.function,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: 10,
    });
    worker.allow(
      [
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        // Grows the pauses between its receipts.
        "sqs:ChangeMessageVisibility",
      ],
      [queue.queueArn],
    );
  }
}
