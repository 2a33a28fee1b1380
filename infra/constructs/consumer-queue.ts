import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { mostReceipts } from "#shared/published/receipts.ts";
import { DeadLetterQueue, deadLetterRetention } from "./dead-letter-queue.ts";

export interface ConsumerQueueProps {
  readonly queueName: string;
  readonly workerTimeout: Duration;
}

/** The queue between the bus and one consumer, and its dead letters. TLS only, encrypted at rest. */
export class ConsumerQueue extends Construct {
  readonly queue: Queue;
  readonly givenName: string;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { queueName, workerTimeout }: ConsumerQueueProps) {
    super(scope, id);
    this.givenName = queueName;
    this.deadLetters = new DeadLetterQueue(this, `${queueName}-dead`, { sourceName: queueName });
    this.queue = new Queue(this, "Queue", {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // AWS advises six times the worker's timeout, so that no message is received twice while it is being handled. The
      // pause after a failure is set by the worker; this one is that of a worker that ended without a word.
      visibilityTimeout: Duration.seconds(6 * workerTimeout.toSeconds()),
      retentionPeriod: deadLetterRetention,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: mostReceipts },
    });
  }
}
