import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

/** The longest retention that SQS offers. */
export const deadLetterRetention = Duration.days(14);

export interface DeadLetterQueueProps {
  /** Name of the queue, function or rule whose failures it takes; its own name is `<sourceName>-dead`. */
  readonly sourceName: string;
}

/** Takes what could not be delivered or handled. Any message in it raises an alarm. TLS only, encrypted at rest. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;
  readonly givenName: string;

  constructor(scope: Construct, id: string, { sourceName }: DeadLetterQueueProps) {
    super(scope, id);
    this.givenName = `${sourceName}-dead`;
    this.queue = new Queue(this, "Queue", {
      queueName: this.givenName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: deadLetterRetention,
    });
  }
}
