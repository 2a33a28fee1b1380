import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

/** What every queue here has: TLS only, encrypted at rest, and the longest keeping that SQS knows for the dead. */
const guarded = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;
const keptDead = Duration.days(14);

/** As on the laptop: a message that failed so often goes to the dead letters. */
const receiptsBeforeDeadLetter = 5;

/** A queue of what could not be delivered or handled. Whatever lies in it raises an alarm. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, queueName: string) {
    super(scope, `${queueName}-dead`);
    this.queue = new Queue(this, "Queue", {
      ...guarded,
      queueName: `${queueName}-dead`,
      retentionPeriod: keptDead,
    });
  }
}

/** A queue between the bus and one consumer. A message stays hidden for six times the time its worker has. */
export class GuardedQueue extends Construct {
  readonly queue: Queue;
  readonly dead: DeadLetters;

  constructor(scope: Construct, queueName: string, workerTimeout: Duration) {
    super(scope, queueName);
    this.dead = new DeadLetters(this, queueName);
    this.queue = new Queue(this, "Queue", {
      ...guarded,
      queueName,
      visibilityTimeout: Duration.seconds(6 * workerTimeout.toSeconds()),
      retentionPeriod: keptDead,
      deadLetterQueue: { queue: this.dead.queue, maxReceiveCount: receiptsBeforeDeadLetter },
    });
  }
}
